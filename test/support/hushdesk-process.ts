import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApiClient } from './api-client.js';
import { childEnvironment } from './child-environment.js';
import { eventually } from './eventually.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** The built service as a process of its own, as `npm start` runs it, or by a command for a shell. */
export class HushdeskProcess {
  output = '';
  private readonly child: ChildProcess;

  constructor(
    private readonly dataDir: string,
    environment: Record<string, string> = {},
    private readonly command?: string,
  ) {
    const [program, args] = command ? ['bash', ['-c', command]] : [process.execPath, ['dist/main.js']];
    this.child = spawn(program, args, {
      cwd: ROOT,
      // A shell and npm between us and the service: all of them are told to stop.
      detached: command !== undefined,
      env: {
        ...childEnvironment(),
        NODE_ENV: 'development',
        PORT: '0',
        RATE_LIMIT_ENABLED: 'false',
        DATA_DIR: dataDir,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Waits until the service says that it is up; answers a client with the key it made. */
  async ready(): Promise<ApiClient> {
    await eventually(() => {
      if (this.child.exitCode !== null) throw new Error(`The service ended:\n${this.output}`);
      return this.output.includes('Hushdesk is up');
    });
    const { baseUrl, apiKey } = this.credentials();
    return new ApiClient(baseUrl, { 'X-API-Key': apiKey });
  }

  /** Of the process, for what the system knows of it. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  credentials(): { baseUrl: string; apiKey: string } {
    return JSON.parse(readFileSync(join(this.dataDir, 'credentials.json'), 'utf8')) as {
      baseUrl: string;
      apiKey: string;
    };
  }

  signal(name: NodeJS.Signals): void {
    if (this.command === undefined) this.child.kill(name);
    else if (this.child.exitCode === null) process.kill(-this.pid, name);
  }

  /** The exit status once the process is gone; null when a signal ended it. */
  async ended(): Promise<number | null> {
    await eventually(() => this.child.exitCode !== null || this.child.signalCode !== null);
    return this.child.exitCode;
  }
}

/** Whether the embedded server of a data folder is still there. */
export function embeddedServerRuns(dataDir: string): boolean {
  const pointer = join(dataDir, 'postgres-location');
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'postgres');
  return existsSync(join(folder, 'data', 'postmaster.pid'));
}
