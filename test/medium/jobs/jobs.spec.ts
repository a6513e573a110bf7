import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Uuid, uuidOf, wordOf } from '../../../src/audit/closed-facts.js';
import { loadSettings } from '../../../src/config/load-settings.js';
import type { Settings } from '../../../src/config/settings.js';
import { dataSourceOptions } from '../../../src/database/data-source.js';
import type { JobAttempt, JobHandler, JobQueue } from '../../../src/jobs/job-queue.js';
import { Jobs } from '../../../src/jobs/jobs.js';
import { migrateJobs } from '../../../src/jobs/migrate-jobs.js';
import { Metrics } from '../../../src/metrics/metrics.js';
import { SystemClock } from '../../../src/time/clock.js';
import { dumpOf } from '../../support/database-dump.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

type Payload = Readonly<{ id: Uuid }>;

const QUEUE: JobQueue<Payload> = {
  name: 'test-queue',
  retryLimit: 3,
  retryDelaySeconds: 1,
  retryDelayMaxSeconds: 1,
  expireSeconds: 60,
  concurrency: 5,
};

let database: TestDatabase;
let settings: Settings;
let instances: Jobs[];

beforeAll(() => {
  Logger.overrideLogger(false);
});

beforeEach(async () => {
  database = await createTestDatabase();
  settings = loadSettings({ NODE_ENV: 'test', DATABASE_URL: database.url });
  instances = [];
});

afterEach(async () => {
  for (const jobs of instances) await jobs.beforeApplicationShutdown();
  await database.drop();
});

function newInstance(handler: JobHandler<Payload>, queue = QUEUE): Jobs {
  const jobs = new Jobs(settings, new SystemClock(), new Metrics());
  jobs.register(queue, handler);
  instances.push(jobs);
  return jobs;
}

const newId = (): Uuid => uuidOf(uuidv7());

async function statesOf(): Promise<string[]> {
  const rows = await database.query<{ state: string }>(
    'SELECT state::text FROM pgboss.job ORDER BY created_on',
  );
  return rows.map(({ state }) => state);
}

it('a job is done once, whichever of several instances gets it', async () => {
  const done: string[] = [];
  const work: JobHandler<Payload> = ({ id }) => {
    done.push(id);
    return Promise.resolve();
  };
  const [first, second] = [newInstance(work), newInstance(work)];
  const ids = Array.from({ length: 40 }, newId);
  for (const id of ids) await first.send(QUEUE, { id });

  first.start();
  second.start();
  await eventually(() => done.length >= ids.length);
  await eventually(async () => (await statesOf()).every((state) => state === 'completed'));

  expect([...done].sort()).toEqual([...ids].sort());
  expect([first.status(), second.status()]).toEqual(['running', 'running']);
});

it('a job exists when the transaction it was made in commits, and never otherwise', async () => {
  const jobs = newInstance(() => Promise.resolve());
  const dataSource = await new DataSource(dataSourceOptions(settings, [])).initialize();
  const [kept, lost] = [newId(), newId()];

  await dataSource.transaction(async (transaction) => {
    await jobs.send(QUEUE, { id: kept }, { transaction });
    expect(await statesOf()).toEqual([]);
  });
  const failed = dataSource.transaction(async (transaction) => {
    await jobs.send(QUEUE, { id: lost }, { transaction });
    throw new Error('changed our mind');
  });
  await expect(failed).rejects.toThrow('changed our mind');
  await dataSource.destroy();

  const rows = await database.query<{ data: Payload }>('SELECT data FROM pgboss.job');
  expect(rows.map(({ data }) => data.id)).toEqual([kept]);
});

it('a job that fails is tried again, and nothing of the failure is kept with it', async () => {
  const attempts: JobAttempt[] = [];
  const jobs = newInstance((_payload, attempt) => {
    attempts.push(attempt);
    if (attempts.length < 3) throw new Error('planted: carla.planted@mailbox.example');
    return Promise.resolve();
  });
  await jobs.send(QUEUE, { id: newId() });

  jobs.start();
  await eventually(async () => (await statesOf())[0] === 'completed');

  expect(attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  expect(new Set(attempts.map(({ jobId }) => jobId)).size).toBe(1);
  expect((await dumpOf(database)).tracesOf('carla.planted@mailbox.example')).toEqual([]);
});

it('a job that never succeeds stays as failed', async () => {
  const jobs = newInstance(() => Promise.reject(new Error('never')));
  await jobs.send(QUEUE, { id: newId() });

  jobs.start();
  await eventually(async () => (await statesOf())[0] === 'failed');

  expect(await statesOf()).toEqual(['failed']);
});

it('text is refused as a payload, even past the type', async () => {
  const jobs = newInstance(() => Promise.resolve());
  const disguised = { id: 'my name is Ada' as Uuid };

  await expect(jobs.send(QUEUE, disguised)).rejects.toThrow('Neither an id nor a word');
  await expect(jobs.send(QUEUE, { id: 'ada@example.com' as Uuid })).rejects.toThrow();
  expect(wordOf('handoff.requested')).toBe('handoff.requested');
});

it('stopping waits for what is under way', async () => {
  let begun = false;
  let ended = false;
  const jobs = newInstance(async () => {
    begun = true;
    await delay(1_000);
    ended = true;
  });
  await jobs.send(QUEUE, { id: newId() });
  jobs.start();
  await eventually(() => begun);

  await jobs.beforeApplicationShutdown();

  expect(ended).toBe(true);
  expect(await statesOf()).toEqual(['completed']);
  expect(jobs.status()).toBe('stopped');
});

it('what takes too long to be waited for is given back, and done by another', async () => {
  const seen: AbortSignal[] = [];
  const stuck = newInstance((_payload, { signal }) => {
    seen.push(signal);
    return new Promise<void>(() => undefined);
  });
  await stuck.send(QUEUE, { id: newId() });
  stuck.start();
  await eventually(() => seen.length === 1);

  await stuck.beforeApplicationShutdown();
  newInstance(() => Promise.resolve()).start();

  expect(seen[0]?.aborted).toBe(true);
  await eventually(async () => (await statesOf())[0] === 'completed');
});

it('a queue with a schedule has one, however many instances there are', async () => {
  const queue = { ...QUEUE, schedule: '15 3 * * *' };
  const pair = [newInstance(() => Promise.resolve(), queue), newInstance(() => Promise.resolve(), queue)];

  for (const jobs of pair) jobs.start();
  await eventually(() => pair.every((jobs) => jobs.status() === 'running'));

  const rows = await database.query('SELECT name, cron, timezone FROM pgboss.schedule');
  expect(rows).toEqual([{ name: 'test-queue', cron: '15 3 * * *', timezone: 'UTC' }]);
});

it('without a queue nothing is opened', async () => {
  const jobs = new Jobs(settings, new SystemClock(), new Metrics());

  jobs.start();
  await jobs.beforeApplicationShutdown();

  const connections = await database.query(
    `SELECT 1 FROM pg_stat_activity WHERE application_name = 'hushdesk-jobs' AND datname = current_database()`,
  );
  expect(connections).toEqual([]);
});

it('the tables of jobs are made once by several who make them at the same moment', async () => {
  const empty = await createTestDatabase({ migrated: false });
  const own = loadSettings({ NODE_ENV: 'test', DATABASE_URL: empty.url });

  await Promise.all([migrateJobs(own), migrateJobs(own), migrateJobs(own)]);

  expect(await empty.query('SELECT count(*)::int AS versions FROM pgboss.version')).toEqual([
    { versions: 1 },
  ]);
  await empty.drop();
});

it('a service that may migrate begins to work on a database without tables for jobs', async () => {
  await database.query('DROP SCHEMA pgboss CASCADE');
  const done: string[] = [];
  const jobs = newInstance(({ id }) => {
    done.push(id);
    return Promise.resolve();
  });

  jobs.start();
  await jobs.send(QUEUE, { id: newId() });

  await eventually(() => done.length === 1);
});
