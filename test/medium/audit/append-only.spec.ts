import { v7 as uuidv7 } from 'uuid';
import { randomHex } from '../../../src/crypto/secure-random.js';
import { AuditUpkeep } from '../../../src/audit/audit-upkeep.js';
import { openAuditStore, type AuditStore } from '../../support/audit-store.js';
import { addStage, verifyOffline, verifyOnline } from '../../support/audit-tampering.js';
import { createTestDatabase, onServer, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

const partitionOfToday = (): string =>
  `audit_events_${new Date().toISOString().slice(0, 7).replace('-', '_')}`;

describe('the database refuses', () => {
  it.each([
    "UPDATE audit_events SET action = 'x'",
    'DELETE FROM audit_events',
    'TRUNCATE audit_events',
    `UPDATE ${partitionOfToday()} SET facts = '{}'`,
    `DELETE FROM ${partitionOfToday()}`,
    `TRUNCATE ${partitionOfToday()}`,
    "UPDATE audit_events SET personal = NULL, action = 'x'",
    "UPDATE audit_events SET personal = 'x', personal_digest = sha256('x')",
    "UPDATE audit_leaves SET leaf_hash = sha256('x')",
    'DELETE FROM audit_leaves',
    'TRUNCATE audit_leaves',
    'DELETE FROM audit_nodes',
    "UPDATE audit_checkpoints SET note = 'x'",
    'DELETE FROM audit_tree',
    'TRUNCATE audit_tree',
  ])('%s', async (sql) => {
    await addStage(database);

    await expect(database.query(sql)).rejects.toThrow('the audit log is append-only');
  });
});

describe('when the log has an owner of its own', () => {
  let service: TestDatabase & { role: string; owner: string };
  let store: AuditStore;

  beforeEach(async () => {
    const [owner, role] = [`audit_owner_${randomHex(4)}`, `service_${randomHex(4)}`];
    await onServer(`CREATE ROLE ${owner}`);
    await onServer(`CREATE ROLE ${role} LOGIN PASSWORD 'for-tests-only'`);
    await database.query(`SELECT hushdesk_audit_separate('${owner}', '${role}')`);
    // As the service's own role has it for all that is not the log.
    await database.query(`GRANT USAGE ON SCHEMA keys TO ${role}`);
    await database.query(`GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA keys TO ${role}`);
    const url = new URL(database.url);
    [url.username, url.password] = [role, 'for-tests-only'];
    service = { ...database, url: url.toString(), role, owner };
    store = await openAuditStore(service);
  });

  afterEach(async () => {
    await store.close();
    await database.query(`DROP OWNED BY ${service.owner} CASCADE`);
    await database.query(`DROP OWNED BY ${service.role} CASCADE`);
    await database.query(`DROP ROLE ${service.owner}, ${service.role}`);
  });

  it('the service appends, sequences, signs, makes months and verifies', async () => {
    store.sequencer.start();
    await store.log.append({ action: 'login.failed', personal: { email: 'ada@example.com' } });
    await store.sequenced();
    await store.signed();
    await store.dataSource.query('SELECT hushdesk_audit_add_partitions(5)');

    expect((await verifyOnline(service)).valid).toBe(true);
  });

  it.each([
    'ALTER TABLE audit_events DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_events_append_only ON audit_events',
    'DROP TABLE audit_leaves',
    `DROP TABLE ${partitionOfToday()}`,
    `ALTER TABLE audit_events DETACH PARTITION ${partitionOfToday()}`,
    'DELETE FROM audit_leaves',
    'TRUNCATE audit_checkpoints',
    `DELETE FROM ${partitionOfToday()}`,
    'UPDATE audit_events SET personal = NULL',
    "UPDATE audit_tree SET pruned_before = 'infinity'",
    'CREATE OR REPLACE FUNCTION hushdesk_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    "SET session_replication_role = 'replica'",
    "SELECT hushdesk_audit_separate('postgres', current_user)",
  ])('the service cannot %s', async (sql) => {
    await expect(store.dataSource.query(sql)).rejects.toThrow(/must be owner|permission denied/);
  });
});

describe('retention', () => {
  it('drops months that are over, and the log still verifies', async () => {
    // An old month, as it would have been made in its time.
    const old = new Date(Date.now() - 200 * 86_400_000);
    const first = `date_trunc('month', '${old.toISOString()}'::timestamptz AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;
    const [{ from, to } = { from: '', to: '' }] = await database.query<{ from: string; to: string }>(
      `SELECT hushdesk_audit_first_id(${first}) AS from, hushdesk_audit_first_id(${first} + interval '1 month') AS to`,
    );
    const name = `audit_events_${old.toISOString().slice(0, 7).replace('-', '_')}`;
    await database.query(
      `CREATE TABLE ${name} PARTITION OF audit_events FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
    await database.query(
      `CREATE TRIGGER t BEFORE TRUNCATE ON ${name} EXECUTE FUNCTION hushdesk_audit_refuse()`,
    );
    const id = uuidv7({ msecs: old.getTime() });
    await database.query(
      `WITH e AS (INSERT INTO audit_events (id, occurred_at, action, outcome, severity, facts)
        SELECT $1, $2, 'login.failed', 'refused', 'notice', '{}' RETURNING id) INSERT INTO audit_pending SELECT id FROM e`,
      [id, old],
    );
    const store = await openAuditStore(database);
    const upkeep = new AuditUpkeep(store.statements, store.dataSource, store.log);
    expect(await upkeep.prune(90)).toBe(0);
    await addStage(database);

    expect(await upkeep.prune(90)).toBe(1);
    expect(await upkeep.prune(90)).toBe(0);
    await store.close();
    await addStage(database);

    expect(await database.query('SELECT FROM audit_events WHERE id = $1', [id])).toEqual([]);
    expect(await database.query("SELECT FROM audit_events WHERE action = 'audit.pruned'")).toHaveLength(1);
    expect(await verifyOnline(database)).toMatchObject({ valid: true, dropped: 1, events: 602 });
    expect(await verifyOffline(database)).toMatchObject({
      status: 0,
      output: expect.stringContaining('1 dropped by retention') as string,
    });
  });

  it('refuses to drop everything', async () => {
    await expect(database.query('SELECT hushdesk_audit_prune(0)')).rejects.toThrow('kept for a day at least');
  });
});
