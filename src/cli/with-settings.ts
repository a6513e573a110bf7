import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadSettings } from '../config/load-settings.js';
import { SecretResolver } from '../config/secret-resolver.js';
import type { Settings } from '../config/settings.js';
import { migrateDatabase } from '../database/data-source.js';
import { openDevelopment } from '../development/development-environment.js';
import { MIGRATIONS_FOLDER, migrationNames } from '../schema.js';
import { standardErrorLogger } from '../standard-error.js';

/** Runs a command with the settings of the service, beside a running one if there is one. */
export async function withSettings(work: (settings: Settings) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = loadSettings(await (await SecretResolver.open()).resolve());
  const { settings, postgres } = await openDevelopment(given, 'join');
  try {
    await work(settings);
  } finally {
    await postgres?.stop();
  }
}

/** Runs a command with the parts of the application, on a migrated database, without its HTTP server. */
export async function withApp(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  await withSettings(async (settings) => {
    if (settings.migrateOnStart) await migrateDatabase(settings, MIGRATIONS_FOLDER);
    const app = await NestFactory.createApplicationContext(
      AppModule.create(settings, await migrationNames()),
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
