import { Command } from 'commander';
import { migrateDatabase } from '../database/data-source.js';
import { migrateJobs } from '../jobs/migrate-jobs.js';
import { MIGRATIONS_FOLDER } from '../schema.js';
import { printSentence } from './print.js';
import { withSettings } from './with-settings.js';

export function databaseCommand(): Command {
  const command = new Command('db').description('The database schema');
  command
    .command('migrate')
    .description('Bring the schema up to date; safe to run by several at once')
    .action(() =>
      withSettings(async (settings) => {
        const done = await migrateDatabase(settings, MIGRATIONS_FOLDER);
        await migrateJobs(settings);
        printSentence(done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.join(', ')}`);
      }),
    );
  return command;
}
