import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AuthModule } from './auth/auth.module.js';
import { AuthenticationGuard } from './auth/authentication.guard.js';
import { PermissionGuard } from './auth/permission.guard.js';
import { ApiKey } from './auth/store/api-key.entity.js';
import { User } from './auth/store/user.entity.js';
import { AuditModule } from './audit/audit.module.js';
import type { PersonalSealer } from './audit/personal-sealer.js';
import { bucketDigest } from './bucket-digest.js';
import { ChatModule } from './chat/chat.module.js';
import { ChatMessage } from './chat/store/chat-message.entity.js';
import { ChatSession } from './chat/store/chat-session.entity.js';
import { ConfigModule } from './config/config.module.js';
import { Settings } from './config/settings.js';
import { keyedHash } from './crypto/keyed-hash.js';
import { PurposeSealer } from './crypto/purpose-sealer.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import type { KeyedHasher } from './http/idempotency/keyed-hasher.js';
import { LimitsGuard } from './http/limits/limits.guard.js';
import { LimitsModule } from './http/limits/limits.module.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SanitisePipe } from './http/sanitise/sanitise.pipe.js';
import { createValidationPipe } from './http/validation.pipe.js';
import { KnowledgeModule } from './knowledge/knowledge.module.js';
import { KnowledgeArticle } from './knowledge/store/knowledge-article.entity.js';
import { LoggingModule } from './logging/logging.module.js';
import { Clock } from './time/clock.js';
import { TimeModule } from './time/time.module.js';

export const ENTITIES = [ApiKey, User, ChatSession, ChatMessage, KnowledgeArticle];

/** The whole application. What runs for each request stands under `providers`, in the order in which it runs. */
@Module({})
export class AppModule {
  static create(settings: Settings, migrations: readonly string[]): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.withSettings(settings),
        TimeModule,
        LoggingModule.timedBy(Clock),
        DatabaseModule.withEntities(ENTITIES),
        HttpModule.hashingWith({ inject: [Settings], useFactory: requestHasher }),
        AuditModule.sealingWith({ inject: [Settings], useFactory: personalSealer }),
        LimitsModule.digestingWith(bucketDigest),
        AuthModule,
        KnowledgeModule,
        ChatModule,
        HealthModule.expecting(migrations),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: LimitsGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_PIPE, useClass: SanitisePipe },
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

/** Seals what is personal of audit events, for the row it lies in. */
function personalSealer({ blindIndexKey }: Settings): PersonalSealer {
  if (blindIndexKey === undefined) throw new Error('BLIND_INDEX_KEY is missing');
  const sealer = new PurposeSealer(blindIndexKey, 'hushdesk/audit-personal/v1');
  const placeOf = (eventId: string): string => `audit_events/personal/${eventId}`;
  return {
    seal: (eventId, plaintext) => sealer.seal(placeOf(eventId), plaintext),
    open: (eventId, sealed) => sealer.open(placeOf(eventId), sealed),
  };
}
