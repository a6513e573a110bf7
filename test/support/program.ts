import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { eventually } from './eventually.js';

/** Where programs are found: the Node of this run before any other. */
export const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);

/** A program of the test's own, with all that it says. */
export class Program {
  output = '';
  readonly child: ChildProcess;

  constructor(
    command: string,
    args: readonly string[],
    cwd: string,
    environment: Record<string, string> = {},
  ) {
    this.child = spawn(command, args, {
      cwd,
      env: { PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  async says(text: string): Promise<void> {
    await eventually(() => {
      if (this.child.exitCode !== null && !this.output.includes(text)) throw new Error(this.output);
      return this.output.includes(text);
    });
  }

  async ended(withinMs?: number): Promise<number | null> {
    await eventually(() => this.child.exitCode !== null || this.child.signalCode !== null, withinMs);
    return this.child.exitCode;
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended();
  }
}
