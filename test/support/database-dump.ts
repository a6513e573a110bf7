import type { TestDatabase } from './test-database.js';
import { tracesIn } from './traces.js';

/** Every row of every table of ours as text, to be searched for what must not be in it. */
export interface DatabaseDump {
  text: string;
  /** Where any of these values stands, in the clear or encoded; an empty list when nowhere. */
  tracesOf(...values: string[]): string[];
}

export async function dumpOf(database: TestDatabase): Promise<DatabaseDump> {
  const tables = await database.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
  let text = '';
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    text += rows.map(({ row }) => `${name}: ${row}\n`).join('');
  }
  return { text, tracesOf: (...values) => tracesIn(text, values) };
}
