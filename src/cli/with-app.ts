import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Settings } from '../config/settings.js';
import { migrateDatabase } from '../database/data-source.js';
import { MIGRATIONS_FOLDER, migrationNames } from '../schema.js';
import { standardErrorLogger } from '../standard-error.js';
import { withSettings } from './with-settings.js';

/** Runs a command with the parts of the application, on a migrated database, without its HTTP server. */
export async function withApp(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  await withSettings(async (given, ringSource) => {
    // What a command prints is its result alone; warnings go to the standard error output.
    const settings = Object.freeze(Object.assign(new Settings(), given, { logLevel: 'silent' }));
    if (settings.migrateOnStart) await migrateDatabase(settings, MIGRATIONS_FOLDER);
    const app = await NestFactory.createApplicationContext(
      AppModule.create(settings, await migrationNames(), ringSource),
      {
        logger: standardErrorLogger,
        abortOnError: false,
      },
    );
    try {
      await work(app);
    } finally {
      await app.close();
    }
  });
}
