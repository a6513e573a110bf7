import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadSettings } from '../config/load-settings.js';
import { SecretResolver } from '../config/secret-resolver.js';
import { Settings } from '../config/settings.js';
import type { RingSource } from '../crypto/ring-source.js';
import { migrateDatabase } from '../database/data-source.js';
import { openDevelopment } from '../development/development-environment.js';
import { MIGRATIONS_FOLDER, migrationNames } from '../schema.js';
import { settingsRingSource } from '../settings-ring-source.js';
import { standardErrorLogger } from '../standard-error.js';

/** Runs a command with the settings of the service, beside a running one if there is one. */
export async function withSettings(
  work: (settings: Settings, ringSource: RingSource) => Promise<void>,
): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const secrets = await SecretResolver.open();
  const given = loadSettings(await secrets.resolve());
  const { settings, postgres } = await openDevelopment(given, 'join');
  try {
    await work(settings, settingsRingSource(secrets));
  } finally {
    await postgres?.stop();
  }
}

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
