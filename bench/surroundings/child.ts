import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const ROOT = resolve(import.meta.dirname, '../..');
const STOP_WITHIN_MS = 20_000;
const LOG_TAIL = 2_000;

/** A program beside us, in the root of the project, with its output in a file. */
export class Child {
  readonly log: string;
  private readonly process: ChildProcess;

  constructor(
    folder: string,
    name: string,
    args: readonly string[],
    environment: Record<string, string> = {},
  ) {
    this.log = join(folder, `${name}.log`);
    const output = openSync(this.log, 'a');
    this.process = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  get output(): string {
    return readFileSync(this.log, 'utf8');
  }

  /** Waits until the address answers 200; answers how many milliseconds that took. Throws when it ends before. */
  async ready(url: string, limitMs = 60_000): Promise<number> {
    const begunMs = performance.now();
    for (;;) {
      const status = await fetch(url).then(
        async (response) => {
          await response.body?.cancel();
          return response.status;
        },
        () => 0,
      );
      const tookMs = performance.now() - begunMs;
      if (status === 200) return tookMs;
      if (!this.isRunning || tookMs > limitMs)
        throw new Error(`${url} is not there. Its program ended with:\n${this.output.slice(-LOG_TAIL)}`);
      await delay(5);
    }
  }

  /** Waits until it is gone; one that does not heed the signal is killed. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.isRunning) return;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    const patience = new AbortController();
    void delay(STOP_WITHIN_MS, undefined, { signal: patience.signal }).then(
      () => this.process.kill('SIGKILL'),
      () => undefined,
    );
    await gone;
    patience.abort();
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
