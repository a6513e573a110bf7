import { type ChildProcess, spawn } from 'node:child_process';
import { v7 as uuidv7 } from 'uuid';
import { uuidOf } from '../../../src/audit/closed-facts.js';
import { openAuditStore, type AuditStore } from '../../support/audit-store.js';
import { verifyOffline, verifyOnline } from '../../support/audit-tampering.js';
import { eventually } from '../../support/eventually.js';
import { TEST_ENVIRONMENT } from '../../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** All 50,000 in CI and by hand; fewer where somebody waits for the whole suite. */
const EVENTS = Number(process.env.TEST_AUDIT_EVENTS ?? 10_000);
const APPENDERS = 8;
const PER_TRANSACTION = 5;
const TAKEOVER_MS = 5_000;

let database: TestDatabase;
const services: ChildProcess[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const service of services) service.kill('SIGKILL');
  await database.drop();
});

/** The built service as a process of its own, which can be killed as no object in this process can. */
function startService(): ChildProcess {
  const service = spawn(process.execPath, ['dist/main.js'], {
    env: { ...TEST_ENVIRONMENT, PATH: process.env.PATH, DATABASE_URL: database.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  services.push(service);
  return service;
}

/** The server's process for the session that holds the lock, when one does. */
async function holder(): Promise<number | undefined> {
  const [row] = await database.query<{ pid: number }>(`
    SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4857415 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  return row?.pid;
}

const STANDING_BY = `pg_stat_activity WHERE application_name = 'hushdesk-sequencer' AND datname = current_database()`;

/** Ends the holder once another stands by, and answers after how many milliseconds there is another. */
async function takeover(service: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  await eventually(async () => (await count(STANDING_BY)) > 1);
  const before = await holder();
  const start = performance.now();
  service.kill(signal);
  await eventually(async () => ![undefined, before].includes(await holder()));
  return Math.round(performance.now() - start);
}

const count = async (what: string): Promise<number> =>
  (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]!.n;

async function appendAll(store: AuditStore): Promise<void> {
  const rounds = EVENTS / APPENDERS / PER_TRANSACTION;
  const appender = async (): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      await store.dataSource.transaction(async (manager) => {
        for (let n = 0; n < PER_TRANSACTION; n++) {
          const actor = { kind: 'user' as const, id: uuidv7() };
          const personal = { address: '192.0.2.7' };
          const facts = { loginId: uuidOf(uuidv7()) };
          await store.log.append({ action: 'token.refreshed', actor, facts, personal }, manager);
        }
      });
    }
  };
  await Promise.all(Array.from({ length: APPENDERS }, appender));
}

it('the log has no gap, no double and one tree, although its sequencer is killed twice and hangs once', async () => {
  const store = await openAuditStore(database, { DATABASE_POOL_SIZE: String(APPENDERS) });
  let oldest = 0;
  const first = startService();
  await eventually(async () => (await holder()) !== undefined);
  const second = startService();
  const start = performance.now();
  let appendedMs = 0;
  const appending = appendAll(store).then(() => (appendedMs = performance.now() - start));
  const watching = setInterval(() => {
    void database
      .query<{ ms: number }>(
        'SELECT (extract(epoch FROM clock_timestamp() - min(queued_at)) * 1000)::float8 AS ms FROM audit_pending',
      )
      .then(([row]) => (oldest = Math.max(oldest, row?.ms ?? 0)))
      .catch(() => undefined);
  }, 200);

  const placed = (share: number): Promise<void> =>
    eventually(async () => (await count('audit_leaves')) > EVENTS * share, 240_000);
  await placed(0.2);
  const killed = await takeover(first, 'SIGKILL');
  const third = startService();
  await placed(0.5);
  const killedAgain = await takeover(second, 'SIGKILL');
  startService();
  await placed(0.8);
  const hung = await takeover(third, 'SIGSTOP');
  await appending;
  await eventually(async () => (await count('audit_pending')) === 0, 120_000);
  const sequencedMs = performance.now() - start;
  clearInterval(watching);
  await store.close();

  console.log(
    `appended ${Math.round((EVENTS / appendedMs) * 1_000)}/s, sequenced ${Math.round((EVENTS / sequencedMs) * 1_000)}/s ` +
      `with takeovers after ${killed}, ${killedAgain} (killed) and ${hung} ms (hung); longest wait ${Math.round(oldest)} ms`,
  );
  expect([killed, killedAgain, hung].filter((ms) => ms > TAKEOVER_MS)).toEqual([]);
  const events = await count('audit_events');
  expect(events).toBeGreaterThanOrEqual(EVENTS);
  expect(await count('audit_leaves')).toBe(events);
  expect(await count('(SELECT DISTINCT event_id FROM audit_leaves) d')).toBe(events);
  expect(await database.query('SELECT min(seq)::int AS min, max(seq)::int AS max FROM audit_leaves')).toEqual(
    [{ min: 0, max: events - 1 }],
  );
  expect(await verifyOnline(database)).toMatchObject({ valid: true, events });
  expect((await verifyOffline(database)).status).toBe(0);
}, 400_000);
