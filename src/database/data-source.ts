import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { connectionOptions } from './connection-options.js';
import { loadMigrations, runMigrations } from './migrations.js';

type EntityClass = new () => object;

/** Options of the one TypeORM data source. The schema is changed by migrations only, never by `synchronize`. */
export function dataSourceOptions(settings: Settings, entities: readonly EntityClass[]): DataSourceOptions {
  const { connectionString = '', ssl, ...extra } = connectionOptions(settings);
  return {
    type: 'postgres',
    url: connectionString,
    ssl,
    poolSize: settings.databasePoolSize,
    extra,
    entities: [...entities],
    migrationsTableName: 'schema_migrations',
    synchronize: false,
    logging: false,
    installExtensions: false,
  };
}

/**
 * Brings the schema of the configured database up to date and closes its connections.
 *
 * Without a limit on the time of a statement, unlike the service: building an
 * index on a large table may take long. Answers the names of the migrations run.
 */
export async function migrateDatabase(settings: Settings, migrationsFolder: string): Promise<string[]> {
  const options = dataSourceOptions(settings, []);
  const dataSource = await new DataSource({
    ...options,
    extra: connectionOptions(settings, 0),
    migrations: await loadMigrations(migrationsFolder),
  }).initialize();
  try {
    return await runMigrations(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
