import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Counter } from 'prom-client';
import { Settings } from '../../config/settings.js';
import { digestUnder } from '../../crypto/keyed-hash.js';
import { SealBroken } from '../../crypto/seal-errors.js';
import { Notifications } from '../../database/notifications.js';
import { createRedis } from '../../database/redis-connection.js';
import { ServiceKeys } from '../../keys/service-keys.js';
import { type CacheHealth, HealthContributors } from '../../metrics/health-contributors.js';
import { Metrics } from '../../metrics/metrics.js';
import { Clock } from '../../time/clock.js';
import { type AnswerCacheKey, encodeAnswerKey } from './answer-key.js';
import type { AnswerStore } from './answer-store.js';
import { type CachedAnswer, decodeAnswer, encodeAnswer } from './cached-answer.js';
import { type Flight, Flights } from './flights.js';
import { MemoryAnswers } from './memory-answers.js';
import { RedisAnswers } from './redis-answers.js';
import { isForAll, isLasting, isShareable } from './sharing-rules.js';

const NAME_PURPOSE = 'answer-cache-name/v1';
const MINUTE_MS = 60_000;
const MOST_FORGOTTEN = 10_000;
/** Longer than any turn takes. */
const FORGOTTEN_MS = 600_000;

/**
 * What a caller has to do: nothing, the answer is there; or get it, and then call one of the two exactly once,
 * whatever happens, because others may be waiting.
 */
export type Claim = { kind: 'hit'; answer: CachedAnswer } | Lead;

/** The caller gets the answer. */
export interface Lead {
  kind: 'lead';
  /**
   * The answer is good for whoever asks the same. Call it when the turn is stored, so that nothing is kept of a
   * person who was erased meanwhile. Settles when the answer is kept; never rejects, and need not be awaited.
   */
  complete(answer: CachedAnswer): Promise<void>;
  /** There is no answer, or it is for this customer alone. Does nothing after `complete`. */
  abandon(): void;
}

type CacheEvent = 'hit' | 'miss' | 'shared' | 'stored' | 'error';

/** Of a turn that nobody shares. */
const ALONE: Lead = { kind: 'lead', complete: () => Promise.resolve(), abandon: () => undefined };

/**
 * Gives the answer to a question again to who asks the same, and lets those who ask it at the same time share one
 * call.
 *
 * Only for turns in which masking found nothing: a prompt with a placeholder in it is answered for its session
 * alone, and so is everything while CACHE_TTL_MINUTES is 0. A fault of the cache is a miss, never an error.
 */
@Injectable()
export class AnswerCache implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(AnswerCache.name);
  private readonly store: AnswerStore | undefined;
  private readonly flights = new Flights<CachedAnswer>();
  /** Persons erased lately: what was under way for them is not kept. */
  private readonly forgotten = new LRUCache<string, true>({ max: MOST_FORGOTTEN, ttl: FORGOTTEN_MS });
  private readonly figures: Record<CacheEvent, number> = { hit: 0, miss: 0, shared: 0, stored: 0, error: 0 };
  private readonly counter: Counter<'event'>;

  constructor(
    settings: Settings,
    private readonly keys: ServiceKeys,
    clock: Clock,
    metrics: Metrics,
    contributors: HealthContributors,
    notifications: Notifications,
  ) {
    this.store = this.storeFor(settings, clock);
    this.counter = metrics.counter({
      name: 'hushdesk_answer_cache_events_total',
      help: 'Answers found (hit), not found (miss), shared with a caller that was first, stored; faults of the cache (error)',
      labels: ['event'],
    });
    contributors.register({ name: 'cache', read: () => this.status() });
    notifications.listen('subject-key', (subjectId) => {
      if (subjectId === undefined) this.store?.noticesWereLost();
      else void this.forgetSubject(subjectId);
    });
  }

  async onModuleInit(): Promise<void> {
    await this.store?.open();
  }

  onApplicationShutdown(): void {
    this.store?.close();
  }

  /**
   * The answer to this prompt, or the task to get it. `subjectId` is the person whose turn it is: what the caller
   * adds is gone when they are erased.
   *
   * Waits for others who ask the same, 8 seconds at most. Rejects with the signal's reason when that is aborted, and
   * for nothing else.
   */
  async claim(key: AnswerCacheKey, subjectId: string, signal: AbortSignal): Promise<Claim> {
    if (!this.store || !isShareable(key)) return ALONE;
    const name = await this.orMiss(this.nameOf(key));
    if (name === undefined) return ALONE;
    const boarding = await this.flights.board(name, signal);
    if ('shares' in boarding) return this.hit('shared', boarding.shares);
    const { leads: flight } = boarding;
    const answer = await this.findAnswer(this.store, name);
    if (answer) {
      flight.land(answer);
      return this.hit('hit', answer);
    }
    if (signal.aborted) flight.land(undefined);
    signal.throwIfAborted();
    this.count('miss');
    return this.lead(this.store, { key, name, subjectId, flight });
  }

  /** Forgets what a person caused, here and in Redis; what is under way for them will not be kept. Never rejects. */
  async forgetSubject(subjectId: string): Promise<void> {
    this.forgotten.set(subjectId, true);
    if (this.store) await this.orMiss(this.store.forgetSubject(subjectId));
  }

  /** The same for who must know: answers how many entries went. Throws when the cache cannot tell. */
  async eraseSubject(subjectId: string): Promise<number> {
    this.forgotten.set(subjectId, true);
    return (await this.store?.forgetSubject(subjectId)) ?? 0;
  }

  /** Answers that are stored from now on are kept for so long; with a shorter time those that are there go at once. */
  keepFor(ttlMs: number): void {
    if (!this.store) return;
    const isShorter = ttlMs < this.store.ttlMs;
    this.store.ttlMs = ttlMs;
    if (isShorter) void this.orMiss(this.store.clear());
  }

  /** Forgets every answer, here and in Redis. Rejects when not all could be. */
  async clear(): Promise<void> {
    await this.store?.clear();
  }

  /** How many answers in the memory of this instance are over their time. */
  countStale(): number {
    return this.store?.countStale() ?? 0;
  }

  /** Drops these; answers how many. */
  dropStale(): number {
    return this.store?.dropStale() ?? 0;
  }

  /** Since the start of this instance; an answer shared with the caller that was first is a hit. */
  status(): CacheHealth {
    const { hit, shared, miss } = this.figures;
    return { enabled: this.store !== undefined, hits: hit + shared, misses: miss };
  }

  private storeFor(settings: Settings, clock: Clock): AnswerStore | undefined {
    const { cacheTtlMinutes, cacheMaxBytes, redisUrl, redisTls } = settings;
    const ttlMs = cacheTtlMinutes * MINUTE_MS;
    if (ttlMs === 0) return undefined;
    if (redisUrl === undefined) return new MemoryAnswers(clock, { ttlMs, maxBytes: cacheMaxBytes });
    return new RedisAnswers(createRedis(redisUrl, redisTls), () => this.keys.get('cache'), ttlMs);
  }

  private lead(
    store: AnswerStore,
    turn: { key: AnswerCacheKey; name: string; subjectId: string; flight: Flight<CachedAnswer> },
  ): Lead {
    const { key, name, subjectId, flight } = turn;
    return {
      kind: 'lead',
      complete: async (answer) => {
        const isGood = !this.forgotten.has(subjectId) && isForAll(answer);
        if (isGood && isLasting(answer, key)) {
          // Before the others are told: who asks next must find it here or there.
          const stored = await this.orMiss(store.put(name, subjectId, encodeAnswer(answer)).then(() => true));
          if (stored) this.count('stored');
        }
        flight.land(isGood ? answer : undefined);
      },
      abandon: () => {
        flight.land(undefined);
      },
    };
  }

  /** Keyed, because what customers ask is easily guessed. */
  private async nameOf(key: AnswerCacheKey): Promise<string> {
    return digestUnder(await this.keys.get('cache'), NAME_PURPOSE, encodeAnswerKey(key)).toString('hex');
  }

  private findAnswer(store: AnswerStore, name: string): Promise<CachedAnswer | undefined> {
    return this.orMiss(store.find(name).then((bytes) => bytes && decodeAnswer(bytes)));
  }

  private async orMiss<Result>(work: Promise<Result>): Promise<Result | undefined> {
    try {
      return await work;
    } catch (error) {
      this.count('error');
      const level = error instanceof SealBroken ? 'warn' : 'debug';
      this.logger[level]({ err: error }, 'the answer cache is passed over');
      return undefined;
    }
  }

  private hit(event: 'hit' | 'shared', answer: CachedAnswer): Claim {
    this.count(event);
    return { kind: 'hit', answer };
  }

  private count(event: CacheEvent): void {
    this.figures[event] += 1;
    this.counter.inc({ event });
  }
}
