import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AuthModule } from './auth/auth.module.js';
import { AuthenticationGuard } from './auth/authentication.guard.js';
import { PermissionGuard } from './auth/permission.guard.js';
import { ApiKey } from './auth/store/api-key.entity.js';
import { User } from './auth/store/user.entity.js';
import { AuditModule } from './audit/audit.module.js';
import { bucketDigest } from './bucket-digest.js';
import { ChatModule } from './chat/chat.module.js';
import { ChatMessage } from './chat/store/chat-message.entity.js';
import { ChatSession } from './chat/store/chat-session.entity.js';
import { ConfigModule } from './config/config.module.js';
import { Settings } from './config/settings.js';
import { CryptoModule } from './crypto/crypto.module.js';
import { keyedHash } from './crypto/keyed-hash.js';
import type { RingSource } from './crypto/ring-source.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import type { KeyedHasher } from './http/idempotency/keyed-hasher.js';
import { LimitsGuard } from './http/limits/limits.guard.js';
import { LimitsModule } from './http/limits/limits.module.js';
import { MaskingPipe } from './http/masking/masking.pipe.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SanitisePipe } from './http/sanitise/sanitise.pipe.js';
import { createValidationPipe } from './http/validation.pipe.js';
import { JobsModule } from './jobs/jobs.module.js';
import { KeysModule } from './keys/keys.module.js';
import { KnowledgeModule } from './knowledge/knowledge.module.js';
import { KnowledgeArticle } from './knowledge/store/knowledge-article.entity.js';
import { LoggingModule } from './logging/logging.module.js';
import { RetentionModule } from './privacy/retention.module.js';
import { SealedAnswers } from './sealed-answers.js';
import { RightsModule } from './privacy/rights.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { TracingModule } from './tracing/tracing.module.js';
import { Clock } from './time/clock.js';
import { TimeModule } from './time/time.module.js';

export const ENTITIES = [ApiKey, User, ChatSession, ChatMessage, KnowledgeArticle];

/** The whole application. What runs for each request stands under `providers`, in the order in which it runs. */
@Module({})
export class AppModule {
  /** `ringSource` is where the key ring is read again while the service runs; without it the ring stays as it is. */
  static create(
    settings: Settings,
    migrations: readonly string[],
    ringSource: RingSource = { read: () => Promise.resolve(settings.encryptionKeys ?? '') },
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.withSettings(settings),
        TimeModule,
        MetricsModule,
        TracingModule,
        CryptoModule.readingFrom(ringSource),
        LoggingModule.timedBy(Clock),
        DatabaseModule.withEntities(ENTITIES),
        KeysModule,
        JobsModule,
        HttpModule.protectedBy({ inject: [Settings], useFactory: requestHasher }, SealedAnswers),
        AuditModule,
        LimitsModule.digestingWith(bucketDigest),
        RightsModule,
        AuthModule,
        KnowledgeModule,
        ChatModule,
        RetentionModule,
        HealthModule.expecting(migrations),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: LimitsGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_PIPE, useClass: SanitisePipe },
        { provide: APP_PIPE, useClass: MaskingPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

/** Hashes idempotency keys and requests under the key for blind indexes; the purpose keeps them apart from those. */
function requestHasher({ blindIndexKey }: Settings): KeyedHasher {
  if (blindIndexKey === undefined) throw new Error('BLIND_INDEX_KEY is missing');
  return { hash: (purpose, text) => keyedHash(blindIndexKey, purpose, text) };
}
