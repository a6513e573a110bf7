import type { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { HitCount, HitCounter } from './hit-counter.js';

/** Counts in Redis, for all instances together: one atomic script a hit. Rejects when Redis does not answer. */
export class RedisCounter implements HitCounter {
  private readonly limiter: RateLimiterRedis;

  constructor(redis: Redis) {
    this.limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: 'hushdesk:limit',
      rejectIfRedisNotReady: true,
      points: 1,
      duration: 1,
    });
  }

  /** `penalty` counts without judging: what is too much depends on who asks, and is judged by the caller. */
  async add(limit: string, key: string, windowSeconds: number): Promise<HitCount> {
    const { consumedPoints, msBeforeNext } = await this.limiter.penalty(`${limit}:${key}`, 1, {
      customDuration: windowSeconds,
    });
    return { hits: consumedPoints, resetMs: Math.max(1, msBeforeNext) };
  }
}
