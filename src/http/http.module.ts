import { type DynamicModule, type FactoryProvider, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessRuleCheck } from './access-rule.check.js';
import { Draining } from './draining.js';
import { EventStreams } from './event-streams.js';
import { AnswerSealer } from './idempotency/answer-sealer.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { IdempotencyStore } from './idempotency/idempotency.store.js';
import { KeyedHasher } from './idempotency/keyed-hasher.js';
import { Redaction } from './masking/redaction.js';
import { RequestFigures } from './request-figures.js';
import { StoredAnswers } from './stored-answers.js';
import { TracedRequests } from './traced-requests.js';
import { WellKnownController } from './well-known/well-known.controller.js';

/** The edge: what holds for every route. Global, so that any route can be `@Idempotent()`. */
@Module({})
export class HttpModule {
  /** The hash and the seal come from the composition: this room knows no cryptography. */
  static protectedBy(
    hasher: Omit<FactoryProvider<KeyedHasher>, 'provide'>,
    sealer: Type<AnswerSealer>,
  ): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [WellKnownController],
      providers: [
        AccessRuleCheck,
        IdempotencyStore,
        IdempotencyKeys,
        StoredAnswers,
        Redaction,
        EventStreams,
        RequestFigures,
        TracedRequests,
        Draining,
        { provide: AnswerSealer, useClass: sealer },
        { ...hasher, provide: KeyedHasher },
      ],
      exports: [
        IdempotencyStore,
        IdempotencyKeys,
        StoredAnswers,
        KeyedHasher,
        Redaction,
        EventStreams,
        Draining,
      ],
    };
  }
}
