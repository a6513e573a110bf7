import { join } from 'node:path';
import { loadMigrations } from './database/migrations.js';

/** Where the compiled migrations lie beside this file. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

/** The names of the migrations of a folder, as the database records them. */
export async function migrationNames(folder = MIGRATIONS_FOLDER): Promise<string[]> {
  return (await loadMigrations(folder)).map((Migration) => new Migration().name ?? Migration.name);
}
