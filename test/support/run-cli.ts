import { childEnvironment } from './child-environment.js';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { eventually } from './eventually.js';
import { TEST_ENVIRONMENT } from './test-app.js';

export interface CliResult {
  status: number | null;
  output: string;
  errors: string;
}

/** Runs the built CLI on a database, beside a running service if there is one, as an administrator would. */
export async function runCli(databaseUrl: string, args: string[], input = ''): Promise<CliResult> {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...childEnvironment(), ...TEST_ENVIRONMENT, DATABASE_URL: databaseUrl },
  });
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await eventually(() => child.exitCode !== null);
  return { status: child.exitCode, output, errors };
}
