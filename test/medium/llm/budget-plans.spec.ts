import { v7 as uuidv7 } from 'uuid';
import {
  FORGET_SUBJECT,
  RELEASE_EXPIRED,
  RESERVE,
  SETTLE,
} from '../../../src/llm/budget/store/budget.statements.js';
import type { Statement } from '../../../src/database/prepared-statements.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const COUNTERS = 1_000_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // Clients, so that no people have to be there; and reservations under way, with some whose lease is over.
  await database.query(`
    INSERT INTO budget_counters (scope, scope_id, month, day, month_tokens, month_cost, day_tokens, day_cost)
    SELECT 'key', gen_random_uuid(), '2026-11-01', '2026-11-22', 9, 9, 9, 9 FROM generate_series(1, ${COUNTERS})`);
  await database.query(`
    INSERT INTO budget_reservations (id, counters, day, tokens, cost, expires_at)
    SELECT gen_random_uuid(), ARRAY[n, n + 1, n + 2], '2026-11-22', 1, 1,
           timestamptz '2026-11-22 12:00Z' + n * interval '1 second' FROM generate_series(1, 50000) n`);
  await database.query('ANALYZE budget_counters');
  await database.query('ANALYZE budget_reservations');
}, 240_000);

afterAll(() => database.drop());

const ids = [uuidv7(), uuidv7(), uuidv7()];
const none = [null, null, null];
const now = '2026-11-22T12:00:10Z';

/** The plan that serves every call: prepared statements stop being planned anew after a few runs. */
async function planOf({ text }: Statement, types: string, values: readonly unknown[]): Promise<string> {
  await database.query(`SET plan_cache_mode = 'force_generic_plan'`);
  await database.query(`PREPARE looked_at (${types}) AS ${text}`);
  const literals = values.map((value) => {
    if (!Array.isArray(value)) return `'${String(value)}'`;
    return `ARRAY[${value.map((item) => (item === null ? 'NULL' : `'${String(item)}'`)).join(',')}]`;
  });
  const rows = await database.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, TIMING OFF) EXECUTE looked_at (${literals
      .map((literal, index) => `${literal}::${types.split(',')[index]!}`)
      .join(', ')})`,
  );
  await database.query('DEALLOCATE looked_at');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

it.each([
  [
    'reserving',
    RESERVE,
    'text[],uuid[],bigint[],bigint[],bigint[],bigint[],uuid,uuid,date,date,bigint,bigint,uuid,timestamptz,timestamptz',
    [
      ...[['key'], [ids[0]], [5], ...[none, none, none].map(() => [null]), ids[1], ids[2]],
      ...['2026-11-22', '2026-11-01', 1, 1, uuidv7(), now, now],
    ],
  ],
  ['settling', SETTLE, 'uuid,bigint,bigint', [ids[0], 1, 1]],
  ['giving back', RELEASE_EXPIRED, 'timestamptz,int', [now, 100]],
  ['forgetting a person', FORGET_SUBJECT, 'uuid', [ids[0]]],
] as const)(
  '%s reads no table from end to end among a million counters',
  async (_name, statement, types, values) => {
    const plan = await planOf(statement, types, values);

    expect(plan).not.toMatch(/Seq Scan/);
    expect(plan).toMatch(/Index/);
  },
);
