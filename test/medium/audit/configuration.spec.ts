import { ConfigurationWitness } from '../../../src/audit/configuration-witness.js';
import { listSettings } from '../../../src/config/setting.decorator.js';
import { wordOf } from '../../../src/audit/closed-facts.js';
import { openAuditStore } from '../../support/audit-store.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

/** Starts with these settings; answers which variables went on record. */
async function startWith(environment: Record<string, string>): Promise<string[]> {
  const before = (await recorded()).length;
  const store = await openAuditStore(database, environment);
  await new ConfigurationWitness(store.dataSource, store.settings, store.log).compare(store.settings);
  await store.close();
  return (await recorded()).slice(before);
}

async function recorded(): Promise<string[]> {
  const rows = await database.query<{ variable: string }>(
    "SELECT facts->>'variable' AS variable FROM audit_events WHERE action = 'configuration.changed' ORDER BY id",
  );
  return rows.map(({ variable }) => variable);
}

it('which settings changed since the last start is on record, and no value is kept', async () => {
  const secret = 'Zx9Cv8Bn7Mm6Qa5Ws4Ed3Rf2Tg1Yh0Uj';

  expect(await startWith({})).toEqual([]);
  expect(await startWith({})).toEqual([]);
  expect(await startWith({ API_KEY_PEPPER: secret, SESSION_TTL_HOURS: '48' })).toEqual([
    'API_KEY_PEPPER',
    'SESSION_TTL_HOURS',
  ]);
  expect(await startWith({ API_KEY_PEPPER: secret })).toEqual(['SESSION_TTL_HOURS']);
  const kept = JSON.stringify(
    await database.query("SELECT variable, encode(digest, 'escape') FROM configuration_digests"),
  );
  expect(kept).not.toContain(secret);
});

it('when the key of the comparison changes, only that is on record', async () => {
  await startWith({});

  expect(await startWith({ BLIND_INDEX_KEY: 'Zx9Cv8Bn7Mm6Qa5Ws4Ed3Rf2Tg1Yh0Uj' })).toEqual([
    'BLIND_INDEX_KEY',
  ]);
  expect(await startWith({ BLIND_INDEX_KEY: 'Zx9Cv8Bn7Mm6Qa5Ws4Ed3Rf2Tg1Yh0Uj' })).toEqual([]);
});

it('the name of every setting can go on record', () => {
  for (const { env } of listSettings().values()) expect(wordOf(env)).toBe(env);
});
