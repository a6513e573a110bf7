import type { Settings } from '../config/settings.js';
import { JOB_OPTIONS, JobDatabase } from './job-database.js';

/**
 * Brings the tables of jobs up to date, for a step that migrates by itself.
 *
 * Safe to run by several at once: they wait for each other at a lock. A service that may migrate does the same when it
 * begins to work, and not at all while it has no jobs to do.
 */
export async function migrateJobs(settings: Settings): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const database = new JobDatabase(settings, 0);
  const boss = new PgBoss({ ...JOB_OPTIONS, db: database, migrate: true });
  boss.on('error', () => undefined);
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
  }
}
