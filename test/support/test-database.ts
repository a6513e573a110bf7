import { join } from 'node:path';
import { Client } from 'pg';
import { randomHex } from '../../src/crypto/secure-random.js';

export const TEMPLATE_DATABASE = 'hushdesk_template';
export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../migrations');

/** A database of the test's own, to be thrown away. */
export interface TestDatabase {
  url: string;
  /** Runs SQL as the owner of the database, to look behind the API. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** The address of a database on the server of this run. */
export function databaseOf(name: string): string {
  const url = new URL(process.env.HUSHDESK_TEST_SERVER ?? '');
  url.pathname = `/${name}`;
  return url.toString();
}

/** A fresh database: migrated, or empty for tests of the migrations themselves. */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const name = `hushdesk_test_${randomHex(6)}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${migrated ? TEMPLATE_DATABASE : 'template0'}`);
  const url = databaseOf(name);
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    url,
    query: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await client.query<Row & Record<string, unknown>>(sql, values)).rows,
    drop: async () => {
      await client.end();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Runs SQL beside the test's own database, such as what is done to a database from outside. */
export async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseOf('postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
