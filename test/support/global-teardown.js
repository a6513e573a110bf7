import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  rmSync(globalThis.hushdeskCompileCache, { recursive: true, force: true });
  const server = globalThis.hushdeskTestServer;
  if (!server) return;
  await server.postgres.stop();
  rmSync(server.folder, { recursive: true, force: true });
}
