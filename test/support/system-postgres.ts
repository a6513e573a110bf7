import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

const VERSIONS = '/usr/lib/postgresql';
const ACCOUNT = 'postgres';
const folders = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
const newest = folders.sort((a, b) => Number(a) - Number(b)).at(-1);

/** The system's own PostgreSQL with its tools, as an operator has it. */
export interface SystemPostgres {
  /** The address of a new, empty database. */
  create(name: string): string;
  /** Runs one of its tools. */
  run(tool: string, args: readonly string[]): string;
  stop(): void;
}

/** Runs a test when the system has PostgreSQL with its tools; else it is skipped, and its name says why. */
export function itWithPostgres(name: string, test: () => Promise<void>, timeoutMs: number): void {
  if (newest !== undefined && existsSync(join(VERSIONS, newest, 'bin/pg_dump'))) it(name, test, timeoutMs);
  else it.skip(`${name} (skipped: PostgreSQL is not installed)`, test);
}

export async function startSystemPostgres(): Promise<SystemPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-system-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const port = await freePort();
  const run = (tool: string, args: readonly string[]): string => {
    const command = [join(VERSIONS, newest ?? '', 'bin', tool), ...args];
    const asOther = isRoot ? ['runuser', '-u', ACCOUNT, '--', ...command] : command;
    return execFileSync(asOther[0] ?? '', asOther.slice(1), { encoding: 'utf8', cwd: folder });
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} -F`;
  run('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start']);
  const connection = ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'postgres'];
  return {
    run,
    create: (name) => {
      run('createdb', [...connection, name]);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, ACCOUNT], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
