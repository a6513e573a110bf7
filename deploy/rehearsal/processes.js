// The parts of an installation as plain processes on this machine, each in a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

export const ROOT = join(import.meta.dirname, '../..');
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Waits until something holds; answers how long that took. Throws after `limitMs`. */
export async function until(holds, limitMs = 30_000, what = 'it') {
  const since = performance.now();
  while (!(await holds().catch(() => false))) {
    if (performance.now() - since > limitMs)
      throw new Error(`${what} did not come true within ${limitMs} ms`);
    await delay(50);
  }
  return performance.now() - since;
}

/** What is missing on this machine for a rehearsal; empty when nothing is. */
export function missingPrograms() {
  const has = (program) => {
    try {
      execFileSync('sh', ['-c', `command -v ${program}`]);
      return true;
    } catch {
      return false;
    }
  };
  const missing = ['nginx', 'redis-server', 'openssl'].filter((program) => !has(program));
  return existsSync(POSTGRES_VERSIONS) ? missing : [...missing, 'postgresql'];
}

/** PostgreSQL of the system, forcing everything to the disk as in production. */
export class Postgres {
  constructor(port) {
    // By itself, because its account may not enter a folder of ours.
    this.folder = mkdtempSync(join(tmpdir(), 'hushdesk-rehearsal-db-'));
    this.port = port;
    const version = readdirSync(POSTGRES_VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
    this.bin = join(POSTGRES_VERSIONS, version, 'bin');
    this.version = version;
    if (process.getuid() === 0) {
      const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
      chownSync(this.folder, id('-u'), id('-g'));
    }
    this.url = `postgres://postgres@127.0.0.1:${port}/hushdesk`;
  }

  create() {
    this.run('initdb', '-D', this.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C');
    this.start();
    this.run('createdb', '-h', '127.0.0.1', '-p', `${this.port}`, '-U', 'postgres', 'hushdesk');
  }

  start() {
    const options = `-p ${this.port} -h 127.0.0.1 -k ${this.folder}`;
    this.run('pg_ctl', '-D', this.data, '-w', '-o', options, '-l', join(this.folder, 'log'), 'start');
  }

  /** `immediate` is a crash. */
  stop(mode) {
    this.run('pg_ctl', '-D', this.data, '-m', mode, 'stop');
  }

  get data() {
    return join(this.folder, 'data');
  }

  run(tool, ...args) {
    const command = [join(this.bin, tool), ...args];
    const [program, ...rest] =
      process.getuid() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(program, rest, { cwd: this.folder, stdio: 'ignore' });
  }
}

/** A program that runs until it is told otherwise, with its output in a file. */
export class Program {
  constructor(name, folder, command, environment = {}) {
    Object.assign(this, { name, command, environment, log: join(folder, `${name}.log`) });
  }

  start() {
    const output = openSync(this.log, 'a');
    const [program, ...args] = this.command;
    const env = { PATH: process.env.PATH, ...this.environment };
    this.child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', output, output] });
    return this;
  }

  get isRunning() {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async stop(signal = 'SIGTERM') {
    if (!this.isRunning) return;
    this.child.kill(signal);
    await once(this.child, 'exit');
  }

  get output() {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
  }
}

/** nginx with the configuration that the project gives operators, on other ports. */
export function nginx(folder, port, upstreams) {
  const home = join(folder, 'nginx');
  mkdirSync(home);
  const tls = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', join(home, 'tls.key'), '-out', join(home, 'tls.crt')];
  execFileSync('openssl', ['req', ...tls, ...names, ...files], { stdio: 'ignore' });
  const given = (name) => readFileSync(join(ROOT, 'deploy/nginx', name), 'utf8');
  const servers = upstreams.map(
    (upstream) => `    server 127.0.0.1:${upstream} max_fails=1 fail_timeout=1s;`,
  );
  writeFileSync(
    join(home, 'upstream.conf'),
    given('hushdesk-upstream.conf')
      .replace(/^\s*server .*;$/gm, '')
      .replace(/\{/, `{\n${servers.join('\n')}`),
  );
  const site = given('hushdesk.conf')
    .replaceAll('/etc/nginx/hushdesk-upstream.conf', join(home, 'upstream.conf'))
    .replaceAll('/etc/nginx/tls', home)
    .replace('listen 8443 ssl', `listen 127.0.0.1:${port} ssl`);
  writeFileSync(join(home, 'site.conf'), site);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(home, name)};`,
  );
  const account = process.getuid() === 0 ? 'user root;\n' : '';
  writeFileSync(
    join(home, 'nginx.conf'),
    `${account}pid ${join(home, 'pid')};\ndaemon off;\nworker_processes 1;\nevents { worker_connections 512; }\nhttp {\n${paths.join('\n')}\n  include ${join(home, 'site.conf')};\n}\n`,
  );
  const certificate = readFileSync(join(home, 'tls.crt'));
  const command = ['nginx', '-e', 'stderr', '-c', join(home, 'nginx.conf'), '-p', home];
  return { certificate, program: new Program('nginx', folder, command) };
}
