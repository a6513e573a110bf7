import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource, type EntityManager } from 'typeorm';
import type { DataKey } from '../crypto/data-key.js';
import { KeyRing } from '../crypto/key-ring.js';
import { UnknownKey } from '../crypto/seal-errors.js';
import type { SealBinding } from '../crypto/seal-binding.js';
import { Notifications, NOTIFY_EACH } from '../database/notifications.js';
import { Clock } from '../time/clock.js';
import { RingRefresh } from './ring-refresh.js';
import { SubjectKeyRepository } from './store/subject-key.repository.js';
import { SubjectGone } from './subject-gone.js';

const TOPIC = 'subject-key';
const MAX_KEYS = 10_000;
const MAX_AGE_MS = 300_000;
/** How much longer than its life an unused key may stay in memory. */
const SWEEP_MS = 30_000;

/** A data key that is not stored yet. */
export interface NewSubjectKey {
  dataKey: DataKey;
  /** For `keys.subject_keys.wrapped_key`. */
  wrapped: Buffer;
  /** For `keys.subject_keys.kek_id`. */
  keyId: string;
}

/**
 * The data key of each person: what is stored of them is sealed with it, and unreadable once it is destroyed.
 *
 * Unwrapped keys are kept in memory, 10,000 at most and each for 5 minutes. A
 * request that has got one may seal with it to its end, also when the cache
 * has dropped it; `forget` ends it for everyone, on every instance.
 */
@Injectable()
export class SubjectKeys implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly keys = new LRUCache<string, DataKey>({
    max: MAX_KEYS,
    ttl: MAX_AGE_MS,
    dispose: (key, subjectId) => this.dropped.set(subjectId, new WeakRef(key)),
  });
  /** What the cache let go of and a request may still hold, for `forget` to reach. */
  private readonly dropped = new LRUCache<string, WeakRef<DataKey>>({ max: MAX_KEYS, ttl: MAX_AGE_MS });
  /** Persons being erased: a request that read their key before must not put it back. */
  private readonly forgotten = new LRUCache<string, true>({ max: MAX_KEYS, ttl: MAX_AGE_MS });
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly ring: KeyRing,
    private readonly refresh: RingRefresh,
    private readonly repository: SubjectKeyRepository,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    notifications: Notifications,
  ) {
    notifications.listen(TOPIC, (subjectId) => {
      if (subjectId === undefined) this.forgetAll();
      else this.forgetHere(subjectId);
    });
  }

  onApplicationBootstrap(): void {
    this.sweep = setInterval(() => {
      this.keys.purgeStale();
    }, SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
    this.forgetAll();
  }

  /** A key for a new person; touches neither database nor memory: the caller stores it together with the person. */
  create(subjectId: string): NewSubjectKey {
    const dataKey = this.ring.createDataKey();
    const keyId = this.ring.firstId;
    return { dataKey, wrapped: this.ring.wrap(dataKey, placeOf(subjectId)), keyId };
  }

  /**
   * The key of a person whose stored form the caller has read.
   *
   * A key that is wrapped under one that was just put into the ring makes this
   * instance read the ring again. Throws `UnknownKey` when it is not in there
   * either, `SealBroken` when this is not the key of this person.
   */
  async unwrap(subjectId: string, wrapped: Buffer): Promise<DataKey> {
    const kept = this.keptOf(subjectId);
    if (kept) return kept;
    const key = await this.unwrapWithRing(subjectId, wrapped);
    if (!this.forgotten.has(subjectId)) this.keys.set(subjectId, key);
    return key;
  }

  /** The key of a person, made when they have none yet. Throws `SubjectGone` when there is no such person. */
  async get(subjectId: string): Promise<DataKey> {
    const kept = this.keptOf(subjectId);
    if (kept) return kept;
    const wrapped = (await this.repository.find(subjectId)) ?? (await this.add(subjectId));
    return this.unwrap(subjectId, wrapped);
  }

  /** The same as `get`, for callers to whom a person who is gone is no surprise: undefined. */
  async find(subjectId: string): Promise<DataKey | undefined> {
    try {
      return await this.get(subjectId);
    } catch (error) {
      if (error instanceof SubjectGone) return undefined;
      throw error;
    }
  }

  /**
   * Ends the key of a person in memory: here at once, elsewhere when the transaction commits.
   *
   * Sealing and opening with it then throw `KeyWiped`. The stored key is the
   * caller's to delete, in the same transaction.
   */
  async forget(subjectId: string, transaction: EntityManager = this.dataSource.manager): Promise<void> {
    await this.forgetEach([subjectId], transaction);
  }

  /** The same for several persons, in one statement. */
  async forgetEach(subjectIds: readonly string[], transaction: EntityManager): Promise<void> {
    for (const subjectId of subjectIds) this.forgetHere(subjectId);
    await transaction.query(NOTIFY_EACH, [subjectIds.map((subjectId) => `${TOPIC}:${subjectId}`)]);
  }

  private keptOf(subjectId: string): DataKey | undefined {
    const key = this.keys.get(subjectId) ?? this.dropped.get(subjectId)?.deref();
    return key?.wiped === false ? key : undefined;
  }

  private forgetHere(subjectId: string): void {
    this.forgotten.set(subjectId, true);
    this.keys.delete(subjectId);
    this.dropped.get(subjectId)?.deref()?.wipe();
    this.dropped.delete(subjectId);
  }

  /** Drops every key without ending it: nobody need be erased. */
  private forgetAll(): void {
    this.keys.clear();
  }

  private async unwrapWithRing(subjectId: string, wrapped: Buffer): Promise<DataKey> {
    try {
      return this.ring.unwrap(wrapped, placeOf(subjectId));
    } catch (error) {
      if (!(error instanceof UnknownKey)) throw error;
      await this.refresh.refreshForMissing();
      return this.ring.unwrap(wrapped, placeOf(subjectId));
    }
  }

  private async add(subjectId: string): Promise<Buffer> {
    const { wrapped, keyId } = this.create(subjectId);
    if (await this.repository.add(subjectId, wrapped, keyId, this.clock.now())) return wrapped;
    const stored = await this.repository.find(subjectId);
    if (stored === undefined) throw new SubjectGone();
    return stored;
  }
}

/** The place of a wrapped key, in which alone it unwraps. */
export function placeOf(subjectId: string): SealBinding {
  return { table: 'keys.subject_keys', row: subjectId, column: 'wrapped_key' };
}
