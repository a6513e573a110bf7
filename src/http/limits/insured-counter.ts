import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { HitCount, HitCounter } from './hit-counter.js';
import type { LimiterEvents, LimiterFigures } from '../limiter-events.js';
import { MemoryCounter } from './memory-counter.js';
import { RedisCounter } from './redis-counter.js';

const PROBE_INTERVAL_MS = 250;

/**
 * Counts in Redis, and in this process while Redis is away.
 *
 * No hit fails for the lack of Redis. Once it is known to be away nothing waits
 * for it: hits go to the insurance at once, and a probe in the background, a
 * real count, finds out when it is back. One warning, one event and one figure
 * for each outage. The insurance of `rate-limiter-flexible` itself is not used:
 * it tells nobody that it took over, and asks a silent Redis again at each hit.
 */
export class InsuredCounter implements HitCounter {
  private readonly logger = new Logger('RateLimits');
  private readonly shared: RedisCounter;
  /** Time of the loss, in milliseconds of the monotonic clock; undefined while Redis serves. */
  private lostAt: number | undefined;
  private probe: NodeJS.Timeout | undefined;
  private opening: Promise<void> | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly events: LimiterEvents,
    private readonly figures: LimiterFigures,
    private readonly insurance: HitCounter = new MemoryCounter(),
  ) {
    this.shared = new RedisCounter(redis);
    // Faults of the connection show at the next hit; without a listener ioredis prints them.
    redis.on('error', () => undefined);
  }

  /** Connects, once; a Redis that is not there delays the start by the connection time-out and no more. */
  open(): Promise<void> {
    this.opening ??= this.redis.connect().catch((error: unknown) => {
      this.lose(error);
    });
    return this.opening;
  }

  close(): void {
    clearInterval(this.probe);
    this.redis.disconnect();
  }

  async add(limit: string, key: string, windowSeconds: number): Promise<HitCount> {
    if (this.lostAt === undefined) {
      try {
        return await this.shared.add(limit, key, windowSeconds);
      } catch (error) {
        this.lose(error);
      }
    }
    return this.insurance.add(limit, key, windowSeconds);
  }

  private lose(error: unknown): void {
    if (this.lostAt !== undefined) return;
    this.lostAt = performance.now();
    this.figures.storeOutages += 1;
    this.figures.insured = true;
    const reason = error instanceof Error ? error.message : 'unknown';
    this.logger.warn({ reason }, 'Redis does not answer: rate limits now count on each instance alone');
    this.events.storeLost(reason);
    // A connection that is open but silent is dropped, so that a new one is tried.
    if (this.redis.status === 'ready') this.redis.disconnect(true);
    this.probe = setInterval(() => void this.tryAgain(), PROBE_INTERVAL_MS);
    this.probe.unref();
  }

  private async tryAgain(): Promise<void> {
    try {
      await this.shared.add('probe', 'probe', 1);
    } catch {
      return;
    }
    if (this.lostAt === undefined) return;
    const outageMs = Math.round(performance.now() - this.lostAt);
    this.lostAt = undefined;
    this.figures.insured = false;
    clearInterval(this.probe);
    this.logger.log({ outageMs }, 'Redis answers again: rate limits count for all instances together');
    this.events.storeRestored(outageMs);
  }
}
