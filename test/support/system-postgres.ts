import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** Runs a suite when the system has PostgreSQL and these programs; else it is skipped, and its name says why. */
export function describeWithPostgres(name: string, programs: readonly string[], suite: () => void): void {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (newest === undefined) missing.push('PostgreSQL');
  if (missing.length === 0) describe(name, suite);
  else describe.skip(`${name} (skipped: without ${missing.join(', ')})`, suite);
}

/** `tls`, a certificate and its key, is offered to who asks for it: the server answers in the clear as well. */
export async function startSystemPostgres(tls?: { cert: string; key: string }): Promise<SystemPostgres> {
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
  if (tls)
    for (const name of ['cert', 'key'] as const) {
      const file = join(data, `tls.${name}`);
      writeFileSync(file, tls[name], { mode: 0o600 });
      if (isRoot) chownSync(file, idOf('-u'), idOf('-g'));
    }
  const encrypted = tls ? `-c ssl=on -c ssl_cert_file=tls.cert -c ssl_key_file=tls.key` : '';
  const options = `-p ${port} -h 127.0.0.1,127.0.0.2,127.0.0.3 -k ${folder} -F ${encrypted}`;
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
