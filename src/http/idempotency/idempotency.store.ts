import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { longestAnswerMs } from '../../config/longest-answer.js';
import { Settings } from '../../config/settings.js';
import type { Attempt } from '../../context/request-context.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { Clock } from '../../time/clock.js';
import { AnswerSealer } from './answer-sealer.js';
import {
  CLAIM_KEY,
  COMPLETE_KEY,
  GIVE_UP_LEASE,
  READ_KEY,
  RELEASE_KEY,
} from './store/idempotency.statements.js';

const DAY_SECONDS = 86_400;
const SECOND_MS = 1_000;
/** A key may be released between our attempt to take it and our look at it; then we try again. */
const ATTEMPTS = 3;
const FOREIGN_KEY_VIOLATION = '23503';

/** Whose key, for which route, for which request. The key and the request are known by keyed hashes only. */
export interface KeyUse {
  actorId: string;
  route: string;
  keyHash: Buffer;
  fingerprint: Buffer;
}

export interface StoredAnswer {
  status: number;
  contentType: string;
  body: Buffer;
  /** The person it is about, if it is about one: it goes with them. */
  subjectId?: string | undefined;
}

/** The right to run the request that a key stands for, until it is completed, released or over its time. */
export interface Lease {
  use: KeyUse;
  leaseId: string;
  attempt: Attempt;
}

export type Claim =
  | { outcome: 'claimed'; lease: Lease }
  | { outcome: 'answered'; answer: StoredAnswer }
  | { outcome: 'in_progress' }
  | { outcome: 'reused' };

interface KeyRow {
  fingerprint: Buffer;
  status: number | null;
  content_type: string | null;
  answer: Buffer | null;
}

/**
 * Remembers for 24 hours, or as long as the policy says, what a request with an idempotency key was answered.
 *
 * Exactly one of several requests with the same key holds the lease at a time. Should its process die, the next
 * request with that key takes over once the lease is over. It gets the ids of the dead one's work, to take back
 * what that had stored by then.
 */
@Injectable()
export class IdempotencyStore {
  /** The longest that a request may take: what has not answered by then has died with its process. */
  private readonly leaseMs: number;
  /** How long what is claimed from now on is kept. */
  keptSeconds = DAY_SECONDS;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly sealer: AnswerSealer,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.leaseMs = longestAnswerMs(settings);
  }

  async claim(use: KeyUse): Promise<Claim> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const lease = await this.take(use);
      if (lease) return { outcome: 'claimed', lease };
      const [row] = await this.statements.run<KeyRow>(READ_KEY, [...keyOf(use), this.clock.now()]);
      if (row) return this.judge(use, row);
    }
    return { outcome: 'in_progress' };
  }

  /**
   * Keeps the answer of the request that holds the lease. A lease lost to another request keeps nothing, and of a
   * person who was erased meanwhile nothing is kept.
   */
  async complete(lease: Lease, { status, contentType, body, subjectId }: StoredAnswer): Promise<void> {
    const { use, leaseId } = lease;
    const sealed = await this.sealer.seal(body, bindingOf(use));
    const values = [...keyOf(use), leaseId, status, contentType, sealed, subjectId ?? null];
    try {
      await this.statements.run(COMPLETE_KEY, values);
    } catch (error) {
      if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
      await this.release(lease);
    }
  }

  /** Gives the key back: the request did nothing that a repetition must not do again. */
  async release({ use, leaseId }: Lease): Promise<void> {
    await this.statements.run(RELEASE_KEY, [...keyOf(use), leaseId]);
  }

  /** Gives the key back for another attempt: this one failed, and may have stored something. */
  async giveUp({ use, leaseId }: Lease): Promise<void> {
    await this.statements.run(GIVE_UP_LEASE, [...keyOf(use), leaseId]);
  }

  private async take(use: KeyUse): Promise<Lease | undefined> {
    const now = this.clock.now();
    const leaseId = uuidv7();
    const workIds: Attempt['workIds'] = [uuidv7(), uuidv7()];
    const values = [
      ...keyOf(use),
      use.fingerprint,
      leaseId,
      this.leaseMs,
      now,
      new Date(now.getTime() + this.keptSeconds * SECOND_MS),
      workIds,
    ];
    const [row] = await this.statements.run<{ workIds: Attempt['workIds'] }>(CLAIM_KEY, values);
    return (
      row && {
        use,
        leaseId,
        attempt: { workIds: row.workIds, isRepeated: row.workIds[0] !== workIds[0] },
      }
    );
  }

  private async judge(use: KeyUse, row: KeyRow): Promise<Claim> {
    if (!row.fingerprint.equals(use.fingerprint)) return { outcome: 'reused' };
    if (row.status === null || row.content_type === null || row.answer === null)
      return { outcome: 'in_progress' };
    const body = await this.sealer.open(row.answer, bindingOf(use));
    return { outcome: 'answered', answer: { status: row.status, contentType: row.content_type, body } };
  }
}

function keyOf({ actorId, route, keyHash }: KeyUse): unknown[] {
  return [actorId, route, keyHash];
}

/** The row that a stored answer is sealed for. */
export function bindingOf({ actorId, route, keyHash }: Omit<KeyUse, 'fingerprint'>): string {
  return `idempotency/v1 ${actorId} ${route} ${keyHash.toString('hex')}`;
}
