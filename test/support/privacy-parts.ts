import 'reflect-metadata';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule } from '../../src/config/config.module.js';
import { loadSettings } from '../../src/config/load-settings.js';
import { CryptoModule } from '../../src/crypto/crypto.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { MetricsModule } from '../../src/metrics/metrics.module.js';
import { PrivacyModule } from '../../src/privacy/privacy.module.js';
import { TimeModule } from '../../src/time/time.module.js';
import { TEST_ENVIRONMENT } from './test-app.js';
import type { TestDatabase } from './test-database.js';

/** The parts that look after persons and their keys, as one instance has them, without HTTP. */
export interface PrivacyParts {
  app: INestApplicationContext;
  close(): Promise<void>;
}

@Module({})
class Parts {}

/** `readRing` is what the instance finds when it reads its key ring again. */
export async function startPrivacy(
  database: TestDatabase,
  environment: Record<string, string> = {},
  readRing?: () => Promise<string>,
): Promise<PrivacyParts> {
  const settings = loadSettings({ ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ...environment });
  const read = readRing ?? ((): Promise<string> => Promise.resolve(settings.encryptionKeys ?? ''));
  const app = await NestFactory.createApplicationContext(
    {
      module: Parts,
      imports: [
        ConfigModule.withSettings(settings),
        TimeModule,
        MetricsModule,
        CryptoModule.readingFrom({ read }),
        DatabaseModule.withEntities([]),
        PrivacyModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
  return { app, close: () => app.close() };
}
