import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Settings } from '../../config/settings.js';
import { AddressLimits } from './address-limits.js';
import { BucketDigest } from './bucket-digest.js';
import { ConcurrentStreams } from './concurrent-streams.js';
import { LimitFigures } from './limit-figures.js';
import { LimitStorage } from './limit-storage.js';
import { LimiterEvents, LimiterFigures } from '../limiter-events.js';
import { MeteredKeys } from './metered-keys.js';
import { namedLimits } from './named-limits.js';

/** How a digest is made is said by the composition: cryptography is not this room's business. */
export type DigestFactory = (settings: Settings) => BucketDigest;

/** Rate limits. Global, because guards and hooks of the whole application share one storage. */
@Global()
@Module({})
export class LimitsModule {
  static digestingWith(makeDigest: DigestFactory): DynamicModule {
    const shared = [
      { provide: BucketDigest, inject: [Settings], useFactory: makeDigest },
      AddressLimits,
      ConcurrentStreams,
      LimitStorage,
      LimiterEvents,
      LimiterFigures,
      MeteredKeys,
    ];
    return {
      module: LimitsModule,
      imports: [
        ThrottlerModule.forRootAsync({
          inject: [Settings, LimitStorage, BucketDigest, Reflector],
          useFactory: namedLimits,
        }),
      ],
      providers: [...shared, LimitFigures],
      exports: shared,
    };
  }
}
