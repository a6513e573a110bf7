import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource, MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Any two programs that migrate the same database meet at this lock. */
const MIGRATION_LOCK = 4_857_414;

/**
 * Loads the migrations of a folder, in the order of their time stamps.
 *
 * Files are named `<ms>-VerbNoun`, hold one class each, and are compiled to a
 * folder of their own beside the code.
 */
export async function loadMigrations(folder: string): Promise<MigrationClass[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{13}-\w+\.(?:js|ts)$/.test(name)).sort();
  const modules = await Promise.all(
    files.map(async (name) => (await import(join(folder, name))) as Record<string, unknown>),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((value): value is MigrationClass => typeof value === 'function'),
  );
}

/**
 * Brings the schema up to date, one program at a time; answers the names of what was run.
 *
 * The lock is held by a connection of its own: a second instance waits here
 * until the first is done, and then finds nothing left to do. Should the holder
 * die, PostgreSQL releases the lock with its connection.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}
