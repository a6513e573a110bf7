import { globSync } from 'node:fs';
import { join } from 'node:path';
import { auditInsertCte } from '../../../src/audit/store/event.statements.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const ROOT = join(import.meta.dirname, '../../..');
const IS_QUERY = /^\s*(?:WITH|SELECT|INSERT|UPDATE|DELETE)\b/;
/** Tables that stay small however long the service runs. */
const SMALL =
  /^(?:knowledge_|service_keys$|retention_policies$|configuration_digests$|audit_tree$|api_keys$|users$)/;
/** Jobs are read whole, beside the traffic: by hourly retention, and when a person is erased. */
const BATCHES = [
  'finished-job.statements.ts COUNT_FINISHED_JOBS',
  'finished-job.statements.ts DELETE_FINISHED_JOBS',
  'jobs-about.statements.ts COUNT_JOBS_ABOUT',
  'sources.statements.ts DELETE_JOBS_ABOUT',
];

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** All queries of the folders for SQL: by file and name. Those that are made of parts are made as the service does. */
async function listQueries(): Promise<Map<string, string>> {
  const queries = new Map<string, string>();
  for (const path of globSync('src/**/*.statement*.ts', { cwd: ROOT }).sort()) {
    const exported = (await import(join(ROOT, path))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      const text = textOf(value);
      if (text !== undefined && IS_QUERY.test(text)) queries.set(`${path.split('/').at(-1)} ${name}`, text);
    }
  }
  return queries;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  if (typeof value !== 'function' || !value.name.startsWith('store')) return undefined;
  return textOf(
    (value as (eventOf: (source: string) => string) => unknown)((source) => auditInsertCte(40, source)),
  );
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // What is then still read whole has no index that could help, however large the table.
  await database.query('SET enable_seqscan = off');
});

afterAll(() => database.drop());

/** Growing tables that a query reads whole. The plan is the one for any values (PostgreSQL 16 and later). */
async function readWhole(text: string): Promise<string[]> {
  const rows = await database.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`,
  );
  return rows
    .flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => nodesOf(plan)))
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .flatMap((node) => node['Relation Name'] ?? [])
    .filter((table) => !SMALL.test(table));
}

it('no query but those of batch jobs reads a growing table whole', async () => {
  const queries = await listQueries();
  const whole: string[] = [];
  for (const [name, text] of queries) if ((await readWhole(text)).length > 0) whole.push(name);

  expect(whole).toEqual(BATCHES);
  expect(queries.size).toBeGreaterThan(170);
});

it('a table without an index for what is asked is seen', async () => {
  await database.query('CREATE TABLE without_index (id uuid)');

  expect(await readWhole('SELECT id FROM without_index WHERE id = $1')).toEqual(['without_index']);
});
