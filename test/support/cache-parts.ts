import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnswerCache } from '../../src/chat/cache/answer-cache.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { loadSettings } from '../../src/config/load-settings.js';
import { CryptoModule } from '../../src/crypto/crypto.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { KeysModule } from '../../src/keys/keys.module.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { MetricsModule } from '../../src/metrics/metrics.module.js';
import { SubjectKeys } from '../../src/privacy/subject-keys.js';
import { PrivacyModule } from '../../src/privacy/privacy.module.js';
import { TimeModule } from '../../src/time/time.module.js';
import { TEST_ENVIRONMENT } from './test-app.js';
import type { TestDatabase } from './test-database.js';

/** The answer cache of one instance, with the keys and the notices between instances that it relies on. */
export interface CacheParts {
  cache: AnswerCache;
  /** What the metrics say of one kind of event. */
  countOf(event: string): Promise<number>;
  /** Ends the key of a person, as erasing them does, of which every instance hears. */
  forgetKeyOf(subjectId: string): Promise<void>;
  close(): Promise<void>;
}

@Module({ providers: [AnswerCache] })
class Parts {}

export async function startCache(
  database: TestDatabase,
  environment: Record<string, string> = {},
): Promise<CacheParts> {
  const settings = loadSettings({ ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ...environment });
  const app: INestApplicationContext = await NestFactory.createApplicationContext(
    {
      module: Parts,
      imports: [
        ConfigModule.withSettings(settings),
        TimeModule,
        MetricsModule,
        CryptoModule.readingFrom({ read: () => Promise.resolve(settings.encryptionKeys ?? '') }),
        DatabaseModule.withEntities([]),
        KeysModule,
        PrivacyModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
  return {
    cache: app.get(AnswerCache),
    countOf: async (event) => {
      const figures = await app.get(Metrics, { strict: false }).read();
      const [, count = '0'] =
        new RegExp(`^hushdesk_answer_cache_events_total\\{event="${event}"\\} (\\d+)$`, 'm').exec(figures) ??
        [];
      return Number(count);
    },
    forgetKeyOf: (subjectId) => app.get(SubjectKeys, { strict: false }).forget(subjectId),
    close: () => app.close(),
  };
}
