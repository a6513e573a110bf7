import { childEnvironment } from './child-environment.js';
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { eventually } from './eventually.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** The built CLI as a process of its own, as an administrator runs it. */
export class CliProcess {
  output = '';
  private readonly child: ChildProcess;

  constructor(args: readonly string[], environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
      cwd: ROOT,
      env: { ...childEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Waits for a text in its output. */
  async says(text: string): Promise<void> {
    await eventually(() => {
      if (this.child.exitCode !== null && !this.output.includes(text)) throw new Error(this.output);
      return this.output.includes(text);
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** The exit status once it is gone; null when a signal ended it. */
  async ended(): Promise<number | null> {
    await eventually(() => this.child.exitCode !== null || this.child.signalCode !== null, 60_000);
    return this.child.exitCode;
  }
}
