import type { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { answerWithin } from '../../time/answer-within.js';
import type { HitCount, HitCounter } from './hit-counter.js';

/** A request waits this long at most for a Redis that has fallen silent, and only until that is known. */
const TIMEOUT_MS = 100;

/** Counts in Redis, for all instances together: one atomic script a hit. Rejects when Redis does not answer in time. */
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
    const counted = this.limiter.penalty(`${limit}:${key}`, 1, { customDuration: windowSeconds });
    const { consumedPoints, msBeforeNext } = await answerWithin(counted, TIMEOUT_MS);
    return { hits: consumedPoints, resetMs: Math.max(1, msBeforeNext) };
  }
}
