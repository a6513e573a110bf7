import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addStage } from '../../support/audit-tampering.js';
import { runCli } from '../../support/run-cli.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-audit-cli-'));
  database = await createTestDatabase();
  await addStage(database);
  const [row] = await database.query<{ note: string }>('SELECT note FROM audit_checkpoints WHERE size = 300');
  writeFileSync(join(folder, 'kept'), row!.note);
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('hushdesk audit verify says that the log is whole', async () => {
  const { status, output } = await runCli(database.url, [
    'audit',
    'verify',
    '--checkpoint',
    join(folder, 'kept'),
  ]);

  expect([status, output]).toEqual([0, expect.stringMatching(/^The log is whole: 300 events/)]);
});

it('hushdesk audit verify refuses what is no checkpoint of this log', async () => {
  writeFileSync(join(folder, 'other'), 'hushdesk/other\n1\nx\n\n— hushdesk/other eA==\n');

  const { status, errors } = await runCli(database.url, [
    'audit',
    'verify',
    '--checkpoint',
    join(folder, 'other'),
  ]);

  expect([status, errors]).toEqual([1, expect.stringContaining('no checkpoint of this log')]);
});

it('hushdesk audit verify names what does not fit, and ends with status 1', async () => {
  await database.query("SET session_replication_role = 'replica'");
  await database.query(
    `UPDATE audit_events SET outcome = 'failure' WHERE id = (SELECT event_id FROM audit_leaves WHERE seq = 7)`,
  );

  const { status, output } = await runCli(database.url, ['audit', 'verify', '--json']);

  expect(status).toBe(1);
  expect(JSON.parse(output)).toMatchObject({
    valid: false,
    firstBad: { reason: 'event_changed', fromSeq: 7, toSeq: 7 },
  });
});
