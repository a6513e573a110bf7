import { v7 as uuidv7 } from 'uuid';
import type { AuditEvent } from '../../../src/audit/audit-event.js';
import { uuidOf } from '../../../src/audit/closed-facts.js';
import { openAuditStore, type AuditStore } from '../../support/audit-store.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let store: AuditStore;

beforeEach(async () => {
  database = await createTestDatabase();
  store = await openAuditStore(database);
});

afterEach(async () => {
  await store.close();
  await database.drop();
});

const login = (): AuditEvent => ({
  action: 'login.succeeded',
  actor: { kind: 'user', id: uuidv7() },
  facts: { loginId: uuidOf(uuidv7()) },
  personal: { address: '192.0.2.7', email: 'ada@example.com' },
});

const count = async (table: string): Promise<number> =>
  (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

it('an event is on record with its facts, and what is personal only sealed', async () => {
  await store.log.append(login());

  const [row] = await database.query<Record<string, unknown>>('SELECT * FROM audit_events');
  expect(row).toMatchObject({
    action: 'login.succeeded',
    outcome: 'success',
    severity: 'info',
    actor_kind: 'user',
  });
  const bytes = JSON.stringify(
    await database.query(`SELECT encode(personal, 'escape') AS p, * FROM audit_events`),
  );
  expect(bytes).not.toContain('192.0.2.7');
  expect(bytes).not.toContain('ada@example.com');
});

it('an event in a transaction that is taken back was never there', async () => {
  const change = store.dataSource.transaction(async (manager) => {
    await store.log.append(login(), manager);
    throw new Error('taken back');
  });

  await expect(change).rejects.toThrow('taken back');
  expect([await count('audit_events'), await count('audit_pending')]).toEqual([0, 0]);
});

it('an event that commits late has its place after those that overtook it, and is not skipped', async () => {
  store.sequencer.start();
  const runner = store.dataSource.createQueryRunner();
  await runner.startTransaction();
  await store.log.append(login(), runner.manager);
  for (let n = 0; n < 20; n++) await store.log.append(login());
  await eventually(async () => (await count('audit_leaves')) === 20);

  await runner.commitTransaction();
  await runner.release();
  await eventually(async () => (await count('audit_leaves')) === 21);

  const [late] = await database.query<{ first: string; last: string }>(`
    SELECT (SELECT min(id::text) FROM audit_events) AS first, (SELECT event_id::text FROM audit_leaves WHERE seq = 20) AS last`);
  expect(late!.last).toBe(late!.first);
});

it('a part of a statement records an event only when the part before it has a row', async () => {
  const record = async (ids: string[]): Promise<void> => {
    await store.dataSource.query(
      `WITH wanted AS (SELECT u.id FROM unnest($1::uuid[]) AS u (id)), ${store.log.cte(2, 'wanted')} SELECT count(*) FROM wanted`,
      [ids, ...store.log.rowOf(login())],
    );
  };

  await record([]);
  expect(await count('audit_events')).toBe(0);
  await record([uuidv7()]);
  expect([await count('audit_events'), await count('audit_pending')]).toEqual([1, 1]);
});

it('an event that cannot be written is an error that says the service is not available', async () => {
  await database.query('ALTER TABLE audit_pending RENAME TO gone');

  await expect(store.log.append(login())).rejects.toMatchObject({ code: 'service_unavailable', status: 503 });
});

it('the last events are in the tree and signed when the service stops', async () => {
  store.sequencer.start();
  await Promise.all(Array.from({ length: 1_500 }, () => store.log.append(login())));

  await store.signed();

  const [last] = await database.query<{ size: string }>(
    'SELECT size FROM audit_checkpoints ORDER BY size DESC LIMIT 1',
  );
  expect([await count('audit_leaves'), Number(last!.size)]).toEqual([1_500, 1_500]);
});
