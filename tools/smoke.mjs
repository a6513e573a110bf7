// Starts the built service on the Node that runs this, as a newcomer would, asks it something, and stops it again.
// For versions of Node that the tests themselves do not run on.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { once } from 'node:events';

const dataDir = mkdtempSync(join(tmpdir(), 'hushdesk-smoke-'));
const service = spawn(process.execPath, ['dist/main.js'], {
  env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(service, 'exit');

try {
  for await (const chunk of service.stdout) if (chunk.toString().includes('Hushdesk is up')) break;
  const { baseUrl, apiKey } = JSON.parse(readFileSync(join(dataDir, 'credentials.json'), 'utf8'));
  const response = await globalThis.fetch(`${baseUrl}/api/v1/chat`, {
    method: 'POST',
    headers: { 'X-API-Key': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: 'How long do I have to return my boots? I am at jo@example.com' }),
  });
  const { sources, masked } = await response.json();
  if (response.status !== 200 || sources.length === 0 || masked.EMAIL !== 1) {
    throw new Error(`An answer was expected, not ${response.status}`);
  }
} finally {
  service.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}
process.stdout.write(`Node ${process.version}: started, masked, answered, stopped\n`);
