import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DataKey } from '../crypto/data-key.js';
import { KeyRing } from '../crypto/key-ring.js';
import type { SealBinding } from '../crypto/seal-binding.js';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Clock } from '../time/clock.js';
import {
  ADD_SERVICE_KEY,
  FIND_SERVICE_KEY,
  LIST_SERVICE_KEYS,
  REWRAP_SERVICE_KEY,
} from './store/service-key.statements.js';

/** What a service key is for; each purpose has its own, so that what is sealed for one opens for no other. */
export type ServicePurpose = 'audit' | 'cache' | 'egress' | 'erasure' | 'exports' | 'idempotency' | 'users';

/**
 * The data keys of what belongs to no single person: made at first use, kept wrapped like those of persons, and
 * re-wrapped with them when the ring rotates.
 */
@Injectable()
export class ServiceKeys {
  private readonly keys = new Map<ServicePurpose, Promise<DataKey>>();

  constructor(
    private readonly ring: KeyRing,
    private readonly statements: PreparedStatements,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The key of a purpose; the same one for every caller and instance. */
  get(purpose: ServicePurpose): Promise<DataKey> {
    const known = this.keys.get(purpose);
    if (known) return known;
    const loading = this.load(purpose);
    this.keys.set(purpose, loading);
    // A database that was away must not stay remembered.
    loading.catch(() => this.keys.delete(purpose));
    return loading;
  }

  /** Ids of the key-encryption keys that the ring must have, once for each key that lies under them. */
  async listKeks(): Promise<string[]> {
    return (await this.list()).map(({ kek_id }) => kek_id);
  }

  /** Brings all keys under the first key of the ring; answers how many. Safe to stop and to run twice at once. */
  async rewrapAll(): Promise<number> {
    let done = 0;
    for (const { purpose, wrapped_key, kek_id } of await this.list()) {
      if (kek_id === this.ring.firstId) continue;
      const place = placeOfServiceKey(purpose);
      const wrapped = this.ring.wrap(this.ring.unwrap(wrapped_key, place), place);
      await this.dataSource.query(REWRAP_SERVICE_KEY, [purpose, wrapped, this.ring.firstId, kek_id]);
      done++;
    }
    return done;
  }

  private list(): Promise<{ purpose: string; wrapped_key: Buffer; kek_id: string }[]> {
    return this.dataSource.query(LIST_SERVICE_KEYS);
  }

  private async load(purpose: ServicePurpose): Promise<DataKey> {
    const stored = (await this.find(purpose)) ?? (await this.add(purpose));
    return this.ring.unwrap(stored, placeOfServiceKey(purpose));
  }

  private async add(purpose: ServicePurpose): Promise<Buffer> {
    const key = this.ring.createDataKey();
    const wrapped = this.ring.wrap(key, placeOfServiceKey(purpose));
    await this.statements.run(ADD_SERVICE_KEY, [purpose, wrapped, this.ring.firstId, this.clock.now()]);
    // Another instance may have been first: then theirs is the one.
    const stored = await this.find(purpose);
    if (!stored) throw new Error('the service key was neither stored nor found');
    return stored;
  }

  private async find(purpose: ServicePurpose): Promise<Buffer | undefined> {
    const [row] = await this.statements.run<{ wrapped_key: Buffer }>(FIND_SERVICE_KEY, [purpose]);
    return row?.wrapped_key;
  }
}

/** The place of a wrapped service key, in which alone it unwraps. */
export function placeOfServiceKey(purpose: string): SealBinding {
  return { table: 'keys.service_keys', row: purpose, column: 'wrapped_key' };
}
