import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../../errors/problem.js';
import type { EraseCounts, SubjectRef } from '../personal-data-source.js';
import { ErasureEnding } from './erasure-ending.js';
import { type Asked, Ledger } from './ledger.js';
import { PendingErasures } from './pending-erasures.js';
import type { PrivacyRequest } from './privacy-request.js';
import { SubjectProfiles } from './subject-profiles.js';
import { SubjectRows } from './subject-rows.js';

/** A foreign key, a deadlock: somebody was writing for this person at the same moment. */
const OVERTAKEN = new Set(['23503', '40P01', '40001']);
const MOST_ATTEMPTS = 8;
const ATTEMPT_PAUSE_MS = 50;

/** Undoes the transaction that has counted. */
class Counted extends Error {
  constructor(readonly counts: EraseCounts) {
    super('counted');
  }
}

/** By whom an erasure was asked, and on which account. */
export interface ErasureOrder extends Omit<Asked, 'kind' | 'subjectId' | 'clientId'> {
  /** Under which a new request is written down: that of the journal. */
  newId?: string;
}

/**
 * Erases a person.
 *
 * In one transaction: their data key first, then every row, the event and the job that ends it. So nobody ever sees
 * half of it, and a process that dies before has done nothing. What lies outside the database follows, and is
 * repeated until it is done, by whoever is alive; only then the request is done, and there is a receipt.
 */
@Injectable()
export class Erasures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: SubjectProfiles,
    private readonly rows: SubjectRows,
    private readonly ledger: Ledger,
    private readonly pending: PendingErasures,
    private readonly ending: ErasureEnding,
  ) {}

  /** What would be deleted, by place. Nothing is. Throws as `erase` does. */
  async count(id: string, clientId: string | null): Promise<EraseCounts> {
    try {
      return await this.attempts(id, async (transaction): Promise<never> => {
        const subject = await this.requireErasable(id, clientId, transaction);
        const { ids } = await this.rows.identify(subject, transaction);
        throw new Counted(await this.rows.erase(subject, ids, transaction));
      });
    } catch (error) {
      if (error instanceof Counted) return error.counts;
      throw error;
    }
  }

  /**
   * Erases, and answers the request as it is then. Called again for a person whose erasure is under way, it goes on
   * with that.
   *
   * `clientId` is null for staff. Throws `resource_not_found`, `subject_held`, and `erasure_incomplete` when the rows
   * are gone and something else could not be done yet: then it goes on by itself.
   */
  async erase(id: string, clientId: string | null, order: ErasureOrder): Promise<PrivacyRequest> {
    const underWay = await this.ledger.findErasureOf(id, clientId);
    const requestId =
      underWay?.id ??
      (await this.attempts(id, (transaction) => this.eraseIn(id, clientId, order, transaction)));
    return this.ending.end(requestId);
  }

  /** The rows, and all that makes sure of the rest; answers the request. */
  private async eraseIn(
    id: string,
    clientId: string | null,
    order: ErasureOrder,
    transaction: EntityManager,
  ): Promise<string> {
    const subject = await this.requireErasable(id, clientId, transaction, order.origin === 'journal');
    const asked = { ...order, subjectId: id, clientId: subject.clientId, kind: 'erasure' as const };
    const request = await this.ledger.begin(asked, transaction, order.newId);
    const identifiers = await this.rows.identify(subject, transaction);
    const counts = await this.rows.erase(subject, identifiers.ids, transaction);
    const eventId = await this.ledger.recordErased(request, counts, transaction);
    await this.pending.add(request.id, { eventId, counts, identifiers }, transaction);
    // Last, because it cannot be undone: here their key ends at once.
    await this.rows.forgetKey(id, transaction);
    return request.id;
  }

  /** What the journal says was erased before a restore, whatever was held at the time of the backup. */
  private async requireErasable(
    id: string,
    clientId: string | null,
    transaction: EntityManager,
    isRepeated = false,
  ): Promise<SubjectRef> {
    const { clientId: owner, hold } = await this.profiles.lock(id, clientId, transaction);
    if (hold && !isRepeated) throw new Problem('subject_held');
    return { id, clientId: owner };
  }

  private async attempts<Result>(
    id: string,
    work: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    await this.profiles.prepare(id);
    await this.pending.prepare();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(async (transaction) => {
          // A person may have a great many rows: rather long than never.
          await transaction.query('SET LOCAL statement_timeout = 0');
          return work(transaction);
        });
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !OVERTAKEN.has((error as { code?: string }).code ?? '')) throw error;
        await delay(ATTEMPT_PAUSE_MS * attempt);
      }
    }
  }
}
