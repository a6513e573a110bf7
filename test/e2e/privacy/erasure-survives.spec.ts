import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import { randomHex } from '../../../src/crypto/secure-random.js';
import type { PrivacyRequestResponse } from '../../../src/privacy/api/requests.dto.js';
import type { ApiClient } from '../../support/api-client.js';
import { dumpOf } from '../../support/database-dump.js';
import { eventually } from '../../support/eventually.js';
import { HushdeskProcess } from '../../support/hushdesk-process.js';
import { PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { verifyReceipt } from '../../support/receipts.js';
import { subjectOf } from '../../support/subjects.js';
import { createTestDatabase, databaseOf, onServer, type TestDatabase } from '../../support/test-database.js';

/** In CI as many as the promise names; a quarter of it is enough while developing. */
const KILLS = Number(process.env.TEST_ERASURE_KILLS ?? 5);
/** About as long as an erasure takes here, and half as much again. */
const SPREAD_MS = 300;
const TABLES_OF_PERSONS = /^public\.(chat_|pii_vault|subjects)|^keys\.subject_keys/;

let folder: string;
let database: TestDatabase;
const running: HushdeskProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-erasure-'));
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const service of running.splice(0)) await end(service, 'SIGINT');
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(url = database.url): Promise<{ service: HushdeskProcess; client: ApiClient }> {
  const service = new HushdeskProcess(folder, { DATABASE_URL: url, SHUTDOWN_DRAIN_MS: '0' });
  running.push(service);
  return { service, client: await service.ready() };
}

async function end(service: HushdeskProcess, signal: NodeJS.Signals): Promise<void> {
  service.signal(signal);
  await service.ended();
  if (running.includes(service)) running.splice(running.indexOf(service), 1);
}

async function chat(client: ApiClient, subject: string, message = SENTENCE): Promise<string> {
  const { body } = await client.post<ChatResponse>('/api/v1/chat', { message, subject });
  return body.sessionId;
}

/** What is stored of everybody but one person, row by row. */
async function rowsWithout(subjectIds: readonly string[]): Promise<string[]> {
  const gone = await database.query<{ id: string }>(
    'SELECT id FROM chat_sessions WHERE subject_id = ANY ($1)',
    [subjectIds],
  );
  const ids = [...subjectIds, ...gone.map(({ id }) => id)];
  const rows = (await dumpOf(database)).text.split('\n').filter((row) => TABLES_OF_PERSONS.test(row));
  return rows.filter((row) => !ids.some((id) => row.includes(id))).sort();
}

async function requestOf(client: ApiClient, subjectId: string): Promise<PrivacyRequestResponse | undefined> {
  const path = `/api/v1/privacy/requests?subjectId=${subjectId}`;
  const { body } = await client.get<{ items: PrivacyRequestResponse[] }>(path);
  return body.items[0];
}

it(`an erasure killed at ${KILLS} random points is done after the restart, or was never begun`, async () => {
  let { service, client } = await start();
  const bystanders = [await chat(client, 'bystander-1'), await chat(client, 'bystander-2')];
  const sessions: string[] = [];
  for (let n = 0; n < KILLS; n++) sessions.push(await chat(client, `killed-${n}`));
  const subjects: string[] = [];
  for (const id of sessions) subjects.push(await subjectOf(database, id));
  const before = await rowsWithout(subjects);
  let begun = 0;

  for (const [n, id] of subjects.entries()) {
    const erasing = client.delete(`/api/v1/privacy/subjects/${id}`).catch(() => undefined);
    await delay((Number.parseInt(randomHex(2), 16) / 65_536) * SPREAD_MS);
    await end(service, 'SIGKILL');
    await erasing;
    ({ service, client } = await start());
    const request = await requestOf(client, id);
    if (request) begun++;
    else expect((await client.get(`/api/v1/chat/sessions/${sessions[n]!}/messages`)).status).toBe(200);
    if (!request) expect((await client.delete(`/api/v1/privacy/subjects/${id}`)).status).toBe(200);
    await eventually(async () => (await requestOf(client, id))?.state === 'done');
  }

  console.info(`${begun} of ${KILLS} erasures were under way when they were killed`);
  const { body: checkpoint } = await client.get<{ verifierKey: string }>('/api/v1/audit/checkpoint');
  for (const id of subjects)
    await verifyReceipt((await requestOf(client, id))?.receipt ?? '', checkpoint.verifierKey);
  expect(await rowsWithout(subjects)).toEqual(before);
  for (const id of bystanders)
    expect((await client.get(`/api/v1/chat/sessions/${id}/messages`)).status).toBe(200);
  expect((await client.get('/api/v1/audit/verify')).body).toMatchObject({ valid: true });
}, 300_000);

it('who was erased after a backup is gone before a restored service is ready', async () => {
  const first = await start();
  const sessionId = await chat(first.client, PLANTED.person);
  const kept = await chat(first.client, 'kept-1');
  const subjectId = await subjectOf(database, sessionId);
  await end(first.service, 'SIGINT');
  const backup = await copyOf(database);
  const second = await start();
  expect((await second.client.delete(`/api/v1/privacy/subjects/${subjectId}`)).status).toBe(200);
  const request = await requestOf(second.client, subjectId);
  await end(second.service, 'SIGINT');
  expect((await backup.dump()).tracesOf(...VALUES)).toEqual([]);
  expect(await backup.rowsOf(subjectId)).toBe(1);
  // A line that a writer that died has left of its own.
  appendFileSync(join(folder, 'erasures.jws'), '\neyJhbGciOiJFZERTQSJ9.eyJqdGkiOi');

  const restored = await start(backup.url);

  expect((await restored.client.get('/health/ready')).status).toBe(200);
  expect(await backup.rowsOf(subjectId)).toBe(0);
  expect((await restored.client.get(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(404);
  expect((await restored.client.get(`/api/v1/chat/sessions/${kept}/messages`)).status).toBe(200);
  await eventually(async () => (await requestOf(restored.client, subjectId))?.state === 'done');
  expect(await requestOf(restored.client, subjectId)).toMatchObject({ id: request?.id, origin: 'journal' });
  expect(readFileSync(join(folder, 'erasures.jws'), 'utf8')).not.toContain(PLANTED.person);
  await end(restored.service, 'SIGINT');
  await backup.drop();
}, 120_000);

it('what is restored without the keys cannot be read', async () => {
  const first = await start();
  const sessionId = await chat(first.client, PLANTED.person);
  await end(first.service, 'SIGINT');
  const backup = await copyOf(database);
  await backup.query('DELETE FROM keys.subject_keys');

  const restored = await start(backup.url);

  const read = await restored.client.get(`/api/v1/chat/sessions/${sessionId}/messages`);
  expect(read.status).toBeGreaterThanOrEqual(400);
  expect((await backup.dump()).tracesOf(...VALUES)).toEqual([]);
  await end(restored.service, 'SIGINT');
  await backup.drop();
}, 60_000);

it('an entry that none of our keys has signed keeps the service from being ready', async () => {
  const first = await start();
  const sessionId = await chat(first.client, 'not-to-be-erased');
  const subjectId = await subjectOf(database, sessionId);
  await end(first.service, 'SIGINT');
  const claims = { jti: subjectId, sub: subjectId, client: subjectId, erasedAt: new Date().toISOString() };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = `${part({ alg: 'EdDSA', typ: 'hushdesk-erasure+jwt' })}.${part(claims)}.${'A'.repeat(86)}`;
  appendFileSync(join(folder, 'erasures.jws'), `\n${forged}\n`);

  const { client, service } = await start();

  const ready = await client.get('/health/ready');
  expect(ready.status).toBe(503);
  expect(service.output).toContain('no known key has signed');
  expect((await client.get(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(200);
}, 60_000);

interface Backup {
  url: string;
  query: TestDatabase['query'];
  dump(): ReturnType<typeof dumpOf>;
  rowsOf(subjectId: string): Promise<number>;
  drop(): Promise<void>;
}

/** A copy of a database as it is now, on the same server. */
async function copyOf(source: TestDatabase): Promise<Backup> {
  const name = `hushdesk_backup_${randomHex(6)}`;
  const original = new URL(source.url).pathname.slice(1);
  await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${original}'`);
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${original}`);
  const url = databaseOf(name);
  const run = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row & Record<string, unknown>>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    url,
    query: run,
    dump: () => dumpOf({ url, query: run, drop: () => Promise.resolve() }),
    rowsOf: async (id) => (await run('SELECT FROM subjects WHERE id = $1', [id])).length,
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
