import 'reflect-metadata';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditLog } from '../../src/audit/audit-log.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { loadSettings } from '../../src/config/load-settings.js';
import { CryptoModule } from '../../src/crypto/crypto.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { KeysModule } from '../../src/keys/keys.module.js';
import { ServiceKeys } from '../../src/keys/service-keys.js';
import { LlmModule } from '../../src/llm/llm.module.js';
import { ModelChain } from '../../src/llm/model-chain.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { MetricsModule } from '../../src/metrics/metrics.module.js';
import { TracingModule } from '../../src/tracing/tracing.module.js';
import { TimeModule } from '../../src/time/time.module.js';
import type { DataKey } from '../../src/crypto/data-key.js';
import { TEST_ENVIRONMENT } from './test-app.js';
import type { TestDatabase } from './test-database.js';

/** The model room as one instance has it, without HTTP. */
export interface LlmParts {
  app: INestApplicationContext;
  chain: ModelChain;
  metrics: Metrics;
  /** Under which receipts are made. */
  egressKey: DataKey;
  close(): Promise<void>;
}

@Module({})
class Parts {}

const REFUSING_LOG = { append: () => Promise.reject(new Error('There is no log in here')) };

/** Only refusals of budgets go on record, and those have parts of their own. */
@Global()
@Module({ providers: [{ provide: AuditLog, useValue: REFUSING_LOG }], exports: [AuditLog] })
class NoLog {}

export async function startLlm(
  database: TestDatabase,
  environment: Record<string, string> = {},
): Promise<LlmParts> {
  const settings = loadSettings({ ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ...environment });
  const read = (): Promise<string> => Promise.resolve(settings.encryptionKeys ?? '');
  const app = await NestFactory.createApplicationContext(
    {
      module: Parts,
      imports: [
        ConfigModule.withSettings(settings),
        TimeModule,
        MetricsModule,
        TracingModule,
        CryptoModule.readingFrom({ read }),
        DatabaseModule.withEntities([]),
        KeysModule,
        NoLog,
        LlmModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
  return {
    app,
    chain: app.get(ModelChain, { strict: false }),
    metrics: app.get(Metrics, { strict: false }),
    egressKey: await app.get(ServiceKeys, { strict: false }).get('egress'),
    close: () => app.close(),
  };
}
