// JavaScript, on the built code: Jest compiles what tests import, but not what its global set-up imports.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadSettings } from '../../dist/config/load-settings.js';
import { migrateDatabase } from '../../dist/database/data-source.js';
import { startEmbeddedPostgres } from '../../dist/database/embedded/embedded-postgres.js';
import { migrateJobs } from '../../dist/jobs/migrate-jobs.js';
import { MIGRATIONS_FOLDER } from '../../dist/schema.js';

/** Also named in test-database.ts. */
const TEMPLATE_DATABASE = 'hushdesk_template';

/**
 * One PostgreSQL for the whole run and one migrated template in it, of which
 * each test file gets a copy of its own.
 *
 * `TEST_DATABASE_URL` runs the same tests on another server (an account that
 * may create databases), to try the versions of PostgreSQL we support.
 */
export default async function globalSetup() {
  globalThis.hushdeskCompileCache = mkdtempSync(join(tmpdir(), 'hushdesk-compiled-'));
  process.env.NODE_COMPILE_CACHE = globalThis.hushdeskCompileCache;
  let server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const folder = mkdtempSync(join(tmpdir(), 'hushdesk-test-'));
    const postgres = await startEmbeddedPostgres(folder, () => 'for-tests-only');
    server = postgres.url;
    globalThis.hushdeskTestServer = { postgres, folder };
    await hurry(server);
  }
  process.env.HUSHDESK_TEST_SERVER = server;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE_DATABASE}`);
  await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE} TEMPLATE template0 ENCODING 'UTF8'`);
  await client.end();
  const template = new URL(server);
  template.pathname = `/${TEMPLATE_DATABASE}`;
  const settings = loadSettings({ NODE_ENV: 'test', DATABASE_URL: template.toString() });
  await migrateDatabase(settings, MIGRATIONS_FOLDER);
  await migrateJobs(settings);
}

/** Nothing here outlives the machine, so nothing need be forced to its disk: a server that is killed loses nothing by it. */
async function hurry(server) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes'])
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}
