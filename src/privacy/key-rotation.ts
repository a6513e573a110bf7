import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeyRing } from '../crypto/key-ring.js';
import { SealBroken } from '../crypto/seal-errors.js';
import { NOTIFY } from '../database/notifications.js';
import { ServiceKeys } from '../keys/service-keys.js';
import { RING_TOPIC } from './ring-refresh.js';
import { type KekCount, SubjectKeyRepository, type WrappedKey } from './store/subject-key.repository.js';
import { placeOf } from './subject-keys.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/** Keys that somebody else has locked are tried again so often, with a pause. */
const MAX_IDLE_PASSES = 20;
const IDLE_PAUSE_MS = 250;

/** How far a rotation has come. */
export interface RotationProgress {
  /** Data keys re-wrapped by this run. */
  rewrapped: number;
  /** Persons whose key does not open, not even under the key it names. Their data is lost or was tampered with. */
  broken: readonly string[];
}

/** One key-encryption key, in the ring or in use. */
export interface KekStatus extends KekCount {
  inRing: boolean;
  encrypts: boolean;
}

/** Keys that lie in the database are encrypted under keys that the ring lacks; the message names these. */
export class KeysMissing extends Error {
  constructor(readonly keyIds: readonly string[]) {
    super(
      `ENCRYPTION_KEYS lacks what stored data is encrypted under: ${keyIds.join(', ')}. ` +
        'Put it back behind the first key; `npx hushdesk keys rotate` then makes it dispensable.',
    );
    this.name = 'KeysMissing';
  }
}

/**
 * Brings all data keys under the first key of the ring.
 *
 * Safe to stop anywhere, to run again and to run twice at once: each batch is
 * one transaction and what is done is not touched again. The data itself is
 * not touched at all, so that the service goes on.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly ring: KeyRing,
    private readonly repository: SubjectKeyRepository,
    private readonly serviceKeys: ServiceKeys,
    private readonly dataSource: DataSource,
  ) {}

  /** Tells every running instance to read its key ring again. */
  async announce(): Promise<void> {
    await this.dataSource.query(NOTIFY, [`${RING_TOPIC}:`]);
  }

  /** Every key-encryption key of the ring or in use, the encrypting one first. */
  async status(): Promise<KekStatus[]> {
    const counts = new Map((await this.repository.countByKek()).map(({ kekId, count }) => [kekId, count]));
    for (const kekId of await this.serviceKeys.listKeks()) counts.set(kekId, (counts.get(kekId) ?? 0) + 1);
    const ids = [...new Set([...this.ring.ids, ...counts.keys()])];
    return ids.map((kekId) => ({
      kekId,
      count: counts.get(kekId) ?? 0,
      inRing: this.ring.find(kekId) !== undefined,
      encrypts: kekId === this.ring.firstId,
    }));
  }

  /** The old key-encryption keys under which data keys still lie. */
  async listUnfinished(): Promise<string[]> {
    return (await this.listKeksInUse()).filter((id) => id !== this.ring.firstId);
  }

  /** Throws `KeysMissing` when the ring lacks a key that is still needed. */
  async requireNeededKeys(): Promise<void> {
    const missing = (await this.listKeksInUse()).filter((id) => this.ring.find(id) === undefined);
    if (missing.length > 0) throw new KeysMissing(missing);
  }

  /**
   * Re-wraps until nothing is left to do, answering after each batch.
   *
   * Throws `KeysMissing` before it touches anything. Ends early when only
   * broken keys are left, or such as stay locked.
   */
  async *rewrapAll(): AsyncGenerator<RotationProgress> {
    await this.requireNeededKeys();
    const broken = new Set<string>();
    let rewrapped = await this.serviceKeys.rewrapAll();
    for (let idle = 0; idle < MAX_IDLE_PASSES; idle++) {
      for (const kekId of await this.listUnfinished()) {
        for await (const done of this.rewrapUnder(kekId, broken)) {
          rewrapped += done;
          if (done > 0) idle = 0;
          yield { rewrapped, broken: [...broken] };
        }
      }
      if (await this.isDone(broken.size)) return;
      await delay(IDLE_PAUSE_MS);
    }
  }

  private async listKeksInUse(): Promise<string[]> {
    const keks = [...(await this.repository.listKeksInUse()), ...(await this.serviceKeys.listKeks())];
    return [...new Set(keks)].sort();
  }

  private async *rewrapUnder(kekId: string, broken: Set<string>): AsyncGenerator<number> {
    let after: string | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const faults: string[] = [];
      const batch = { kekId, after, limit: BATCH, newKekId: this.ring.firstId };
      const seen = await this.repository.rewrapNext(batch, (key) => this.rewrap(key, faults));
      for (const subjectId of faults) broken.add(subjectId);
      yield seen.length - faults.length;
      after = seen.at(-1);
    }
  }

  private rewrap({ subjectId, wrapped }: WrappedKey, faults: string[]): Buffer | undefined {
    try {
      const key = this.ring.unwrap(wrapped, placeOf(subjectId));
      return this.ring.wrap(key, placeOf(subjectId));
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      faults.push(subjectId);
      return undefined;
    }
  }

  private async isDone(broken: number): Promise<boolean> {
    const old = (await this.repository.countByKek()).filter(({ kekId }) => kekId !== this.ring.firstId);
    return old.reduce((sum, { count }) => sum + count, 0) <= broken;
  }
}
