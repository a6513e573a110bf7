import { execFile, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type ClusterHome, settleClusterHome } from './cluster-home.js';
import { isPostmasterOf, readPostmaster } from './postmaster-file.js';

const OWNER_LOCK = 4_857_413;
const DATABASE = 'hushdesk';
const START_TIMEOUT_MS = 30_000;
const LOCK_TIMEOUT_MS = 3_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 50;

export interface EmbeddedPostgres {
  /** Address of the `hushdesk` database, password included. */
  url: string;
  /** Shuts the server down cleanly; waits until it is gone. */
  stop(): Promise<void>;
}

/** Another running Hushdesk holds the embedded database of the same data folder. */
export class EmbeddedPostgresInUse extends Error {
  constructor(dataDir: string, holder: string) {
    super(
      `Another Hushdesk is running on the same data folder (${dataDir}, ${holder}). ` +
        'Stop it first, or give this one its own DATA_DIR and PORT.',
    );
    this.name = 'EmbeddedPostgresInUse';
  }
}

/**
 * Runs a real PostgreSQL below the data folder, made on first use.
 *
 * The server outlives a killed application on purpose (its own session, no
 * shared signals): whatever was acknowledged is in its files, and the next
 * start takes the running server over. Exactly one application holds it at a
 * time, by a session-level advisory lock that dies with its connection.
 *
 * When another application holds it, throws `EmbeddedPostgresInUse`, or with
 * `join` uses the server beside it and leaves it running. Throws an error with
 * the last lines of the server's log when it does not come up.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  newPassword: () => string,
  whenInUse: 'refuse' | 'join' = 'refuse',
): Promise<EmbeddedPostgres> {
  const home = settleClusterHome(dataDir);
  if (!existsSync(home.dataFolder)) await initialise(home, newPassword());
  const port = await runServer(home);
  const url = addressOf(home, port, DATABASE);
  const owner = await takeOwnership(home, port, whenInUse === 'join' ? 0 : LOCK_TIMEOUT_MS);
  if ('holder' in owner) {
    if (whenInUse === 'join') return { url, stop: () => Promise.resolve() };
    throw new EmbeddedPostgresInUse(dataDir, owner.holder);
  }
  await createDatabase(owner.client);
  return { url, stop: () => stopServer(home, owner.client) };
}

/** Made beside its place and moved there whole, so that a start killed half-way leaves nothing half made. */
async function initialise(home: ClusterHome, password: string): Promise<void> {
  const making = `${home.dataFolder}-making-${process.pid}`;
  writeFileSync(home.passwordFile, password, { mode: 0o600 });
  if (home.account) chownSync(home.passwordFile, home.account.uid, home.account.gid);
  await promisify(execFile)(
    home.binaries.initdb,
    [
      `--pgdata=${making}`,
      `--pwfile=${home.passwordFile}`,
      ...['--username=hushdesk', '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync', '--no-instructions'],
      ...['--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'],
    ],
    { ...home.account, cwd: home.folder, env: serverEnvironment() },
  );
  renameSync(making, home.dataFolder);
}

/** Makes sure a server runs on the cluster, ours or one left by a killed application; answers its port. */
async function runServer(home: ClusterHome): Promise<number> {
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    const running = readPostmaster(home.dataFolder);
    if (running && !isPostmasterOf(running.pid, home.dataFolder)) {
      // Left by a machine that went down: the process number now belongs to somebody else.
      rmSync(running.file, { force: true });
    } else if (running?.port && (await answers(home, running.port))) {
      return running.port;
    } else if (!running) {
      await launch(home);
    }
    if (performance.now() > giveUpAt) {
      throw new Error(
        `The embedded PostgreSQL did not start. Its log, ${home.logFile}, ends:\n${logTail(home)}`,
      );
    }
    await delay(POLL_MS);
  }
}

/** Starts the server; returns once its process file is there or the process has ended (it may lose a race). */
async function launch(home: ClusterHome): Promise<void> {
  const port = await freePort();
  const log = openSync(home.logFile, 'a', 0o600);
  const server = spawn(
    home.binaries.postgres,
    ['-D', home.dataFolder, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='],
    {
      ...home.account,
      cwd: home.folder,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  const ended = new AbortController();
  for (const event of ['exit', 'error']) {
    server.once(event, () => {
      ended.abort();
    });
  }
  server.unref();
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  while (
    !ended.signal.aborted &&
    readPostmaster(home.dataFolder) === undefined &&
    performance.now() < giveUpAt
  )
    await delay(POLL_MS);
}

/** The connection that holds the lock, or the name of who holds it when it does not come free in time. */
async function takeOwnership(
  home: ClusterHome,
  port: number,
  patienceMs: number,
): Promise<{ client: Client } | { holder: string }> {
  const client = new Client({
    connectionString: addressOf(home, port, 'postgres'),
    application_name: `hushdesk, process ${process.pid}`,
  });
  // The connection only holds the lock; when the server goes away, the pool's users are told by their own queries.
  client.on('error', () => undefined);
  await client.connect();
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      OWNER_LOCK,
    ]);
    if (rows[0]?.taken) return { client };
    if (performance.now() >= giveUpAt) break;
    await delay(POLL_MS);
  }
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
      WHERE locktype = 'advisory' AND objid = $1 AND granted LIMIT 1`,
    [OWNER_LOCK],
  );
  await client.end();
  return { holder: rows[0]?.name ?? 'unknown process' };
}

async function createDatabase(owner: Client): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await owner.query(`CREATE DATABASE ${owner.escapeIdentifier(DATABASE)}`);
}

async function stopServer(home: ClusterHome, owner: Client): Promise<void> {
  await owner.end().catch(() => undefined);
  const running = readPostmaster(home.dataFolder);
  if (!running || !isPostmasterOf(running.pid, home.dataFolder)) return;
  // SIGINT is PostgreSQL's fast shutdown: open connections are ended, everything is written out.
  process.kill(running.pid, 'SIGINT');
  const giveUpAt = performance.now() + STOP_TIMEOUT_MS;
  while (readPostmaster(home.dataFolder) && performance.now() < giveUpAt) await delay(POLL_MS);
}

async function answers(home: ClusterHome, port: number): Promise<boolean> {
  const client = new Client({
    connectionString: addressOf(home, port, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Wrong password or a lasting refusal would otherwise be waited out without a word.
    if ((error as { code?: string }).code?.startsWith('28')) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function addressOf(home: ClusterHome, port: number, database: string): string {
  const password = encodeURIComponent(readFileSync(home.passwordFile, 'utf8').trim());
  return `postgres://hushdesk:${password}@127.0.0.1:${port}/${database}`;
}

/** Nothing of our own environment: it may hold PG* variables and secrets the server has no use for. */
function serverEnvironment(): Record<string, string> {
  return { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function logTail(home: ClusterHome): string {
  return existsSync(home.logFile)
    ? readFileSync(home.logFile, 'utf8').split('\n').slice(-12).join('\n')
    : '(no log)';
}
