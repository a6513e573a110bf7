import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Settings } from '../../config/settings.js';
import type { HitCounter } from './hit-counter.js';
import { InsuredCounter } from './insured-counter.js';
import { LimiterEvents, LimiterFigures } from '../limiter-events.js';
import { MemoryCounter } from './memory-counter.js';
import { createRedis } from '../../database/redis-connection.js';
import type { Limit, Standing } from './standing.js';

type ThrottlerRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Where all limits count, those before the routes and those of the throttler: in Redis when there is one, else here.
 */
@Injectable()
export class LimitStorage implements ThrottlerStorage, OnModuleInit, OnApplicationShutdown {
  private readonly counter: HitCounter;
  private readonly insured: InsuredCounter | undefined;

  constructor(settings: Settings, events: LimiterEvents, figures: LimiterFigures) {
    if (settings.redisUrl !== undefined && settings.rateLimitEnabled) {
      this.insured = new InsuredCounter(createRedis(settings.redisUrl, settings.redisTls), events, figures);
    }
    this.counter = this.insured ?? new MemoryCounter();
  }

  /** Called twice by Nest: the throttler keeps this same object under a name of its own. */
  async onModuleInit(): Promise<void> {
    await this.insured?.open();
  }

  /** After the last request was answered: before, its counting would look like an outage. */
  onApplicationShutdown(): void {
    this.insured?.close();
  }

  /** Counts the request at one limit, and tells where it stands. */
  async count(limit: Limit, key: string): Promise<Standing> {
    return { limit, ...(await this.counter.add(limit.name, key, limit.windowSeconds)) };
  }

  /** The throttler's own way in; `ttl` in milliseconds, what comes back in seconds. */
  async increment(
    key: string,
    ttl: number,
    limit: number,
    _blockDuration: number,
    throttlerName: string,
  ): Promise<ThrottlerRecord> {
    const { hits, resetMs } = await this.counter.add(throttlerName, key, Math.ceil(ttl / 1_000));
    const seconds = Math.max(1, Math.ceil(resetMs / 1_000));
    return { totalHits: hits, timeToExpire: seconds, isBlocked: hits > limit, timeToBlockExpire: seconds };
  }
}
