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
import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as delay } from 'node:timers/promises';

export const ROOT = join(import.meta.dirname, '../..');
const POSTGRES_VERSIONS = '/usr/lib/postgresql';
export const LONGEST_COMMAND_MS = 60_000;
/** More than a drain, what is under way, and the record of the stop take together. */
const LONGEST_STOP_MS = 15_000;

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Answers as the work does; throws when it has not ended after `limitMs`, and says what hung. */
export async function within(limitMs, what, work) {
  let timer;
  const tooLate = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not end within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until something holds; answers how long that took, in milliseconds. Throws after `limitMs`. */
export async function until(holds, limitMs, what) {
  const since = performance.now();
  let isOver = false;
  const asking = async () => {
    while (!isOver && !(await holds().catch(() => false))) await delay(50);
  };
  try {
    await within(limitMs, what, asking);
  } finally {
    isOver = true;
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
    this.run('initdb', '-D', this.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N');
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
    execFileSync(program, rest, { cwd: this.folder, stdio: 'ignore', timeout: LONGEST_COMMAND_MS });
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

  /** Throws when it goes on all the same; then it is killed. */
  async stop(signal = 'SIGTERM') {
    if (!this.isRunning) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    try {
      await within(LONGEST_STOP_MS, `${this.name}, told to stop,`, () => ended);
    } catch (error) {
      this.child.kill('SIGKILL');
      throw error;
    }
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
  /** Tells nginx which instances there are, and which of them is to be left alone. */
  const name = (downPort) => {
    const servers = upstreams.map(
      (upstream) =>
        `    server 127.0.0.1:${upstream} max_fails=1 fail_timeout=1s${upstream === downPort ? ' down' : ''};`,
    );
    const text = given('hushdesk-upstream.conf').replace(/^\s*server .*;$/gm, '');
    writeFileSync(join(home, 'upstream.conf'), text.replace(/\{/, `{\n${servers.join('\n')}`));
  };
  name(undefined);
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
  const program = new Program('nginx', folder, command);
  const leaveAlone = (downPort) => {
    name(downPort);
    program.child.kill('SIGHUP');
  };
  return { certificate, program, leaveAlone };
}
