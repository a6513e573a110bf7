import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A real Redis of the test's own, on a port of its own, that keeps nothing on disk. */
export interface RedisServer {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Leaves connections open and answers nothing: the fault that time-outs are for. */
  freeze(): void;
  thaw(): void;
  /** Everything a command says, as Redis sends it. */
  command(text: string): Promise<string>;
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Runs a suite when redis-server is installed; else it is skipped, and its name says why. */
export function describeWithRedis(name: string, suite: () => void): void {
  if (hasRedis) describe(name, suite);
  else describe.skip(`${name} (skipped: redis-server is not installed)`, suite);
}

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  let process: ChildProcess | undefined;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      process = spawn('redis-server', ['--port', `${port}`, '--save', '', '--appendonly', 'no'], {
        stdio: 'ignore',
      });
      await until(async () => (await server.command('PING').catch(() => '')).startsWith('+PONG'));
    },
    stop: async () => {
      if (process?.exitCode !== null || process.signalCode !== null) return;
      const gone = once(process, 'exit');
      process.kill('SIGCONT');
      process.kill('SIGTERM');
      await gone;
    },
    freeze: () => process?.kill('SIGSTOP'),
    thaw: () => process?.kill('SIGCONT'),
    command: (text) => sendLine(port, text),
  };
  await server.start();
  return server;
}

/** Waits until something is so; fails after the time. */
export async function until(isSo: () => boolean | Promise<boolean>, timeoutMs = 10_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not so after ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

function sendLine(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${text}\r\n`));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
