import { DataSource } from 'typeorm';
import { ENTITIES } from '../../../src/app.module.js';
import { loadSettings } from '../../../src/config/load-settings.js';
import { dataSourceOptions, migrateDatabase } from '../../../src/database/data-source.js';
import { loadMigrations } from '../../../src/database/migrations.js';
import { createTestDatabase, MIGRATIONS_FOLDER, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase({ migrated: false });
});

afterEach(() => database.drop());

function settings(): ReturnType<typeof loadSettings> {
  return loadSettings({ NODE_ENV: 'test', DATABASE_URL: database.url });
}

function schema(): Promise<unknown[]> {
  return database.query(`
    SELECT table_schema, table_name, column_name, data_type, is_nullable FROM information_schema.columns
     WHERE table_schema NOT IN ('information_schema', 'pg_catalog') AND table_name <> 'schema_migrations'
     ORDER BY 1, 2, 3`);
}

describe('migrations', () => {
  it('run once when two instances start at the same moment', async () => {
    const done = await Promise.all([
      migrateDatabase(settings(), MIGRATIONS_FOLDER),
      migrateDatabase(settings(), MIGRATIONS_FOLDER),
    ]);

    const all = (await loadMigrations(MIGRATIONS_FOLDER)).map((Migration) => new Migration().name);
    expect(done.flat()).toEqual(all);
  });

  it('can be taken back to nothing and run again to the same schema', async () => {
    await migrateDatabase(settings(), MIGRATIONS_FOLDER);
    const first = await schema();
    const dataSource = await new DataSource({
      ...dataSourceOptions(settings(), []),
      migrations: await loadMigrations(MIGRATIONS_FOLDER),
    }).initialize();
    for (let left = dataSource.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
    const empty = await schema();
    await dataSource.destroy();

    await migrateDatabase(settings(), MIGRATIONS_FOLDER);

    expect(empty).toEqual([]);
    expect(await schema()).toEqual(first);
  });

  it('make the tables and columns that the entities name', async () => {
    await migrateDatabase(settings(), MIGRATIONS_FOLDER);
    const dataSource = await new DataSource(dataSourceOptions(settings(), ENTITIES)).initialize();
    const columns = await database.query<{ table: string; column: string; nullable: string }>(`
      SELECT table_name AS table, column_name AS column, is_nullable AS nullable FROM information_schema.columns
       WHERE table_schema = 'public'`);
    const known = new Set(columns.map(({ table, column, nullable }) => `${table}.${column} ${nullable}`));

    const unknown = dataSource.entityMetadatas.flatMap(({ tableName, columns: own }) =>
      own
        .map(({ databaseName, isNullable }) => `${tableName}.${databaseName} ${isNullable ? 'YES' : 'NO'}`)
        .filter((name) => !known.has(name)),
    );
    await dataSource.destroy();

    expect(unknown).toEqual([]);
  });
});
