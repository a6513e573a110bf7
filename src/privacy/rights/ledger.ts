import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.js';
import { uuidOf, wordOf } from '../../audit/closed-facts.js';
import { Problem } from '../../errors/problem.js';
import { decodeCursor, type PageQuery } from '../../http/cursor-page.js';
import { PrivacyRequestRepository, type RequestFilter } from '../store/privacy-request.repository.js';
import type {
  ExtensionReason,
  NewRequest,
  PrivacyRequest,
  RefusalReason,
  RequestOutcome,
} from './privacy-request.js';

/** A request as it comes: a new one, or one that is in the ledger already. */
export interface Asked extends NewRequest {
  /** Of a request that was received before. */
  requestId?: string | undefined;
}

/** What people decide of a request. */
export type Decision =
  | { state: 'identity_confirmed' }
  | { state: 'extended'; reason: ExtensionReason }
  | { state: 'refused'; reason: RefusalReason };

/**
 * The ledger: who asked for what, by when it is due and what came of it.
 *
 * Each move is on record with the change it is. Callers see the requests of their own client; staff, with null, all.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly requests: PrivacyRequestRepository,
    private readonly audit: AuditLog,
    private readonly dataSource: DataSource,
  ) {}

  /** Newest first; one more than `limit` when there are more. */
  list(filter: RequestFilter, { limit, cursor }: PageQuery): Promise<PrivacyRequest[]> {
    return this.requests.list(filter, decodeCursor(cursor), limit + 1);
  }

  /** Throws `resource_not_found`. */
  async get(id: string, clientId: string | null): Promise<PrivacyRequest> {
    const request = await this.requests.find(id, clientId);
    if (!request) throw new Problem('resource_not_found');
    return request;
  }

  /** Writes down what was asked by letter or by telephone. */
  receive(request: NewRequest): Promise<PrivacyRequest> {
    return this.dataSource.transaction((transaction) => this.add(request, transaction));
  }

  /** Throws `request_not_possible` when the request is past that. */
  decide(id: string, clientId: string | null, decision: Decision): Promise<PrivacyRequest> {
    return this.dataSource.transaction(async (transaction) => {
      const request = await this.requests.lock(id, clientId, transaction);
      if (!request) throw new Problem('resource_not_found');
      const facts = factsOf(request);
      switch (decision.state) {
        case 'identity_confirmed':
          await this.audit.append({ action: 'request.confirmed', facts }, transaction);
          return this.requests.confirm(id, transaction);
        case 'extended': {
          const { reason } = decision;
          await this.audit.append({ action: 'request.extended', facts: { ...facts, reason } }, transaction);
          return this.requests.extend(id, reason, transaction);
        }
        case 'refused': {
          const reason = wordOf(decision.reason.replaceAll('_', '-'));
          await this.audit.append({ action: 'request.refused', facts: { ...facts, reason } }, transaction);
          return this.requests.refuse(id, decision.reason, transaction);
        }
      }
    });
  }

  /**
   * Begins to do what is asked: a request of the ledger goes on, a new one is written down. Whoever calls a right
   * through this service has shown who they are, so that a new one counts as confirmed.
   *
   * Throws `resource_not_found` for a request that is not about this person and this right, `request_not_possible`
   * when it is not confirmed, or past it.
   */
  async begin(asked: Asked, transaction: EntityManager, newId?: string): Promise<PrivacyRequest> {
    if (asked.requestId === undefined) {
      const { id } = await this.add(asked, transaction, newId);
      await this.requests.confirm(id, transaction);
      return this.requests.start(id, transaction);
    }
    const known = await this.requests.lock(asked.requestId, asked.clientId, transaction);
    if (known?.subjectId !== asked.subjectId || known.kind !== asked.kind)
      throw new Problem('resource_not_found');
    if (known.confirmedAt === null) throw new Problem('request_not_possible');
    return this.requests.start(known.id, transaction);
  }

  /** Ends what was done within a transaction: all but erasures, which have a receipt. */
  async end(request: PrivacyRequest, outcome: RequestOutcome, transaction: EntityManager): Promise<void> {
    await this.requests.end(request.id, outcome, null, transaction);
    await this.audit.append({ action: 'request.done', facts: factsOf(request) }, transaction);
  }

  /** The erasure of a person that was begun and has not ended. */
  findErasureOf(subjectId: string, clientId: string | null): Promise<PrivacyRequest | undefined> {
    const filter = { subjectId, clientId, state: 'running' as const };
    return this.requests
      .list(filter, undefined, 100)
      .then((running) => running.find(({ kind }) => kind === 'erasure'));
  }

  /** Puts on record that a person is erased, in the transaction that does it; answers the id of the event. */
  async recordErased(
    request: PrivacyRequest,
    counts: RequestOutcome,
    transaction: EntityManager,
  ): Promise<string> {
    const id = uuidv7();
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const resource = { kind: 'subject', id: request.subjectId } as const;
    const facts = { ...factsOf(request), rows };
    await this.audit.append({ id, action: 'subject.erased', resource, facts }, transaction);
    return id;
  }

  private async add(request: NewRequest, transaction: EntityManager, id?: string): Promise<PrivacyRequest> {
    const added = await this.requests.add(request, transaction, id);
    await this.audit.append({ action: 'request.received', facts: factsOf(added) }, transaction);
    return added;
  }
}

/** What goes on record of a request. */
export function factsOf({ id, kind }: PrivacyRequest) {
  return { privacyRequestId: uuidOf(id), kind };
}
