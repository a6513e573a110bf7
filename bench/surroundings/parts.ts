import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { loadBuilt } from './built.ts';

type Class<T> = abstract new (...args: never[]) => T;

/** The parts of the service in this process, for what is measured below HTTP. */
export interface Parts {
  get<T>(type: Class<T>): T;
}

/** Runs work with the parts of a whole service that logs to files as in production, without its server. */
export async function withParts<T>(
  bench: Bench,
  databaseUrl: string,
  work: (parts: Parts) => Promise<T>,
): Promise<T> {
  const { loadSettings } = (await loadBuilt(
    'config/load-settings',
  )) as typeof import('../../src/config/load-settings.js');
  const { createApp } = (await loadBuilt('app-factory')) as typeof import('../../src/app-factory.js');
  const { migrationNames } = (await loadBuilt('schema')) as typeof import('../../src/schema.js');
  const { environment, folder } = bench.common;
  const settings = loadSettings({
    ...environment,
    DATABASE_URL: databaseUrl,
    LOG_DIR: join(folder, 'parts-log'),
  });
  const app: INestApplicationContext = await createApp(settings, await migrationNames());
  try {
    return await work({ get: (type) => app.get(type as never, { strict: false }) });
  } finally {
    await app.close();
  }
}
