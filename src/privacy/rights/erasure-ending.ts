import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import { PrivacyRequestRepository } from '../store/privacy-request.repository.js';
import { ErasureAftermath, StepFailed } from './erasure-aftermath.js';
import { ErasureReceipts } from './erasure-receipts.js';
import { factsOf } from './ledger.js';
import { PendingErasures } from './pending-erasures.js';
import type { PrivacyRequest } from './privacy-request.js';

/**
 * Ends erasures whose rows are gone: caches, the journal, the search for what is left, and the receipt.
 *
 * By whoever comes first: the request that asked, a job, or an instance that starts. Two at once do no harm: one of
 * them finds that it is done.
 */
@Injectable()
export class ErasureEnding implements OnModuleInit {
  private readonly logger = new Logger(ErasureEnding.name);

  constructor(
    private readonly requests: PrivacyRequestRepository,
    private readonly pending: PendingErasures,
    private readonly aftermath: ErasureAftermath,
    private readonly receipts: ErasureReceipts,
    private readonly audit: AuditLog,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.pending.whenDue((requestId) => this.end(requestId));
  }

  /**
   * Answers the request as it is then: done, with its receipt.
   *
   * Throws `erasure_incomplete` when a step could not be done, or something was found; the request stays open, and
   * tells why.
   */
  async end(requestId: string): Promise<PrivacyRequest> {
    const request = await this.requests.find(requestId, null);
    const identifiers = await this.pending.findIdentifiers(requestId);
    if (!request) throw new Problem('resource_not_found');
    if (!identifiers) return request;
    try {
      const { elsewhere, residue } = await this.aftermath.run(request, identifiers);
      const counts = { ...request.outcome, ...elsewhere };
      const receipt = await this.receipts.issue({ request, counts, residue });
      return await this.close(request, counts, receipt);
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      await this.noteFailure(request, error);
      throw new Problem('erasure_incomplete', undefined, undefined, { cause: error });
    }
  }

  /** Ends all that are under way, one after the other. Never rejects: what fails is tried again by its job. */
  async endAll(): Promise<void> {
    for (const id of await this.requests.listRunningErasures()) {
      await this.end(id).catch((error: unknown) => {
        this.logger.warn({ err: error, privacyRequestId: id }, 'an erasure could not be ended yet');
      });
    }
  }

  private close(
    request: PrivacyRequest,
    counts: Readonly<Record<string, number>>,
    receipt: string,
  ): Promise<PrivacyRequest> {
    return this.dataSource.transaction(async (transaction) => {
      const ended = await this.requests.end(request.id, counts, receipt, transaction);
      if (!ended) return (await this.requests.find(request.id, null)) ?? request;
      await this.audit.append({ action: 'request.done', facts: factsOf(request) }, transaction);
      return ended;
    });
  }

  private async noteFailure(request: PrivacyRequest, { failure, places, cause }: StepFailed): Promise<void> {
    this.logger.warn({ err: cause, privacyRequestId: request.id, failure }, 'an erasure is not complete');
    // Once for each kind of failure: it is tried again for hours.
    if (request.failure === failure) return;
    await this.dataSource.transaction(async (transaction) => {
      if (!(await this.requests.noteFailure(request.id, failure, transaction))) return;
      const facts = { ...factsOf(request), reason: failure, places };
      await this.audit.append({ action: 'erasure.failed', facts }, transaction);
    });
  }
}
