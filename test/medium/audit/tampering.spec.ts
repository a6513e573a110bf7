import { AuditFigures } from '../../../src/audit/audit-figures.js';
import type { Verification } from '../../../src/audit/verify/verification.js';
import { leafHashOf } from '../../../src/audit/tree/leaf.js';
import { Metrics } from '../../../src/metrics/metrics.js';
import { openAuditStore } from '../../support/audit-store.js';
import {
  addStage,
  type OfflineVerdict,
  STAGE,
  verifyOffline as verifyExport,
  verifyOnline,
  withReader,
} from '../../support/audit-tampering.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const PLACE = 450;

let database: TestDatabase;
/** The tree and its checkpoint after two of the three stages. */
let earlier: { size: string; frontier: Buffer; note: string };

beforeEach(async () => {
  database = await createTestDatabase();
  await addStage(database);
  await addStage(database);
  earlier = (
    await database.query<typeof earlier>(
      'SELECT t.size, t.frontier, c.note FROM audit_tree t JOIN audit_checkpoints c USING (size)',
    )
  )[0]!;
  await addStage(database);
  // From here on the test is somebody who owns the database, and so can put its triggers aside.
  await database.query("SET session_replication_role = 'replica'");
});

afterEach(async () => {
  await database.drop();
});

const verify = (...kept: string[]): Promise<Verification> => verifyOnline(database, ...kept);
const verifyOffline = (...kept: string[]): Promise<OfflineVerdict> => verifyExport(database, ...kept);

const lastNote = async (): Promise<string> =>
  (
    await database.query<{ note: string }>('SELECT note FROM audit_checkpoints ORDER BY size DESC LIMIT 1')
  )[0]!.note;

const AT_PLACE = `id = (SELECT event_id FROM audit_leaves WHERE seq = ${PLACE})`;

it('a log that nobody touched is whole, online and offline', async () => {
  const note = await lastNote();

  expect(await verify(earlier.note, note)).toEqual({
    valid: true,
    events: 3 * STAGE,
    dropped: 0,
    checkpoints: 3,
    signedUpTo: 3 * STAGE,
  });
  expect(await verifyOffline(earlier.note, note)).toMatchObject({
    status: 0,
    output: expect.stringContaining(
      '900 events (0 dropped by retention), 3 checkpoints, 2 of yours',
    ) as string,
  });
});

it.each([
  ['a fact', 'event_changed', `UPDATE audit_events SET facts = facts || '{"x": 1}' WHERE ${AT_PLACE}`],
  [
    'a time by a microsecond',
    'event_changed',
    `UPDATE audit_events SET occurred_at = occurred_at + interval '1 us' WHERE ${AT_PLACE}`,
  ],
  ['who did it', 'event_changed', `UPDATE audit_events SET actor_id = gen_random_uuid() WHERE ${AT_PLACE}`],
  [
    'a sealed part',
    'personal_changed',
    `UPDATE audit_events SET personal = set_byte(personal, 20, get_byte(personal, 20) # 1) WHERE ${AT_PLACE}`,
  ],
  ['an event into nothing', 'event_missing', `DELETE FROM audit_events WHERE ${AT_PLACE}`],
])('changing %s is found, and the event named', async (_what, reason, sql) => {
  const [{ id } = { id: '' }] = await database.query<{ id: string }>(
    `SELECT id FROM audit_events WHERE ${AT_PLACE}`,
  );
  await database.query(sql);

  const { valid, firstBad } = await verify();
  expect({ valid, firstBad }).toEqual({
    valid: false,
    firstBad: { reason, fromSeq: PLACE, toSeq: PLACE, eventId: id },
  });
  const offline = await verifyOffline();
  expect(offline.status).toBe(1);
  // A changed event has another hash: offline that shows at the next checkpoint.
  expect(offline.output).toMatch(
    reason === 'event_changed' ? /places 300 to 599/ : new RegExp(`place ${PLACE}`),
  );
});

it('destroying a sealed part leaves the log whole: its digest stays', async () => {
  await database.query("SET session_replication_role = 'origin'");
  await database.query('SELECT hushdesk_audit_destroy_personal(ARRAY(SELECT id FROM audit_events))');

  expect((await verify()).valid).toBe(true);
  expect((await verifyOffline()).status).toBe(0);
});

it.each([
  [
    'an event, hash and all',
    async () => {
      await database.query(`UPDATE audit_events SET facts = '{}' WHERE ${AT_PLACE}`);
      const [entry] = await withReader(database, (reader) => reader.readEntries(PLACE, PLACE + 1, 1));
      await database.query('UPDATE audit_leaves SET leaf_hash = $1 WHERE seq = $2', [
        leafHashOf(entry!.event!),
        PLACE,
      ]);
    },
  ],
  [
    'the places of two events',
    async () => {
      await database.query(`UPDATE audit_leaves SET seq = -1 - seq WHERE seq IN (${PLACE}, ${PLACE + 1})`);
      await database.query(`UPDATE audit_leaves SET seq = ${2 * PLACE + 1} - (-1 - seq) WHERE seq < 0`);
    },
  ],
  [
    'an event out of the log, closing the gap',
    async () => {
      await database.query(`DELETE FROM audit_events WHERE ${AT_PLACE}`);
      await database.query(`DELETE FROM audit_leaves WHERE seq = ${PLACE}`);
      await database.query(`UPDATE audit_leaves SET seq = -seq WHERE seq > ${PLACE}`);
      await database.query('UPDATE audit_leaves SET seq = -seq - 1 WHERE seq < 0');
      await database.query('UPDATE audit_tree SET size = size - 1');
      await database.query('UPDATE audit_checkpoints SET size = size - 1 WHERE size = 900');
    },
  ],
  [
    'an event into the log, shifting the rest',
    async () => {
      await database.query(`UPDATE audit_leaves SET seq = -seq WHERE seq >= ${PLACE}`);
      await database.query('UPDATE audit_leaves SET seq = -seq + 1 WHERE seq < 0');
      await database.query(`INSERT INTO audit_events (id, occurred_at, action, outcome, severity, facts)
      SELECT gen_random_uuid(), occurred_at, action, outcome, severity, '{}' FROM audit_events LIMIT 1`);
      await database.query(
        `INSERT INTO audit_leaves SELECT ${PLACE}, id, sha256('') FROM audit_events WHERE facts = '{}'`,
      );
      const [entry] = await withReader(database, (reader) => reader.readEntries(PLACE, PLACE + 1, 1));
      await database.query('UPDATE audit_leaves SET leaf_hash = $1 WHERE seq = $2', [
        leafHashOf(entry!.event!),
        PLACE,
      ]);
    },
  ],
])('changing %s is found, within the checkpoints around it', async (_what, tamper) => {
  await tamper();

  const { firstBad } = await verify();
  expect(firstBad?.fromSeq).toBeGreaterThanOrEqual(300);
  expect(firstBad!.fromSeq).toBeLessThanOrEqual(PLACE);
  expect(firstBad!.toSeq).toBeGreaterThanOrEqual(PLACE);
  expect(firstBad!.toSeq).toBeLessThan(600);
  expect((await verifyOffline()).status).toBe(1);
});

it('an event that was put into the table without being put on record is found', async () => {
  await database.query(`INSERT INTO audit_events (id, occurred_at, action, outcome, severity, facts)
    SELECT gen_random_uuid(), occurred_at, action, outcome, severity, '{}' FROM audit_events LIMIT 1`);

  expect((await verify()).firstBad?.reason).toBe('event_unplaced');
});

it('a changed checkpoint is found', async () => {
  await database.query(
    `UPDATE audit_checkpoints SET note = replace(note, 'hushdesk/', 'hushdesk/x') WHERE size = 600`,
  );

  expect((await verify()).firstBad).toMatchObject({ reason: 'checkpoint_invalid', fromSeq: 300, toSeq: 599 });
  expect((await verifyOffline()).status).toBe(1);
});

describe('with a checkpoint that was kept elsewhere', () => {
  let kept: string;

  beforeEach(async () => {
    kept = await lastNote();
    await database.query(
      'DELETE FROM audit_events WHERE id IN (SELECT event_id FROM audit_leaves WHERE seq >= 600)',
    );
    await database.query('DELETE FROM audit_leaves WHERE seq >= 600');
    await database.query('DELETE FROM audit_nodes WHERE position > 1');
    await database.query('DELETE FROM audit_checkpoints WHERE size > 600');
    await database.query('UPDATE audit_tree SET size = $1, frontier = $2', [earlier.size, earlier.frontier]);
  });

  it('an end that was cut off is found, although all that is left fits', async () => {
    expect((await verify()).valid).toBe(true);
    expect((await verify(kept)).firstBad).toEqual({ reason: 'tail_missing', fromSeq: 600, toSeq: 899 });
    expect((await verifyOffline()).status).toBe(0);
    expect(await verifyOffline(kept)).toMatchObject({
      status: 1,
      output: expect.stringContaining('600 to 899') as string,
    });
  });

  it('an older copy that went on differently is found', async () => {
    await database.query("SET session_replication_role = 'origin'");
    await addStage(database);

    expect((await verify()).valid).toBe(true);
    expect((await verify(kept)).firstBad?.reason).toBe('history_replaced');
    expect((await verifyOffline()).status).toBe(0);
    expect(await verifyOffline(kept)).toMatchObject({
      status: 1,
      output: expect.stringContaining('another log') as string,
    });
  });
});

it('nobody signs on over a history that does not fit the last checkpoint', async () => {
  await database.query(`UPDATE audit_leaves SET leaf_hash = sha256('x') WHERE seq = 899`);
  await database.query("SET session_replication_role = 'origin'");
  const store = await openAuditStore(database);
  const metrics = new Metrics();
  new AuditFigures(store.statements, store.sequencer, metrics);
  await store.log.append({ action: 'login.failed' });
  store.sequencer.start();

  await expect(store.sequenced(2_500)).rejects.toThrow();
  expect(store.sequencer.leads).toBe(false);
  expect(store.sequencer.backlogMs).toBeGreaterThan(1_000);
  expect(await metrics.read()).toMatch(/^hushdesk_audit_backlog_seconds [1-9]/m);
  await store.close();
});
