import { runCli } from '../../support/run-cli.js';
import { createTestDatabase } from '../../support/test-database.js';

it('the command that migrates makes the tables of jobs too, and may be repeated', async () => {
  const database = await createTestDatabase({ migrated: false });

  const first = await runCli(database.url, ['db', 'migrate']);
  const second = await runCli(database.url, ['db', 'migrate']);

  expect([first.status, second.status]).toEqual([0, 0]);
  expect(second.output).toContain('up to date');
  const [row] = await database.query<{ tables: number }>(
    `SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'pgboss'`,
  );
  expect(row!.tables).toBeGreaterThan(5);
  await database.drop();
}, 180_000);
