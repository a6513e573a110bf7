import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { open, seal } from '../../crypto/sealed.js';
import type { JobPayload } from '../../jobs/job-payload.js';
import type { JobQueue } from '../../jobs/job-queue.js';
import { Jobs } from '../../jobs/jobs.js';
import { uuidOf } from '../../audit/closed-facts.js';
import { ServiceKeys } from '../../keys/service-keys.js';
import type { EraseCounts, Identifiers } from '../personal-data-source.js';
import { PrivacyRequestRepository } from '../store/privacy-request.repository.js';

/** Whoever asked for the erasure ends it; the job does when they could not. */
const JOB_DELAY_SECONDS = 30;

interface EndErasure extends JobPayload {
  readonly requestId: ReturnType<typeof uuidOf>;
}

const QUEUE: JobQueue<EndErasure> = {
  name: 'privacy-erasure',
  retryLimit: 20,
  retryDelaySeconds: 30,
  retryDelayMaxSeconds: 3_600,
  expireSeconds: 3_600,
  concurrency: 1,
};

/** Erasures whose rows are gone, and which have yet to be ended: what they did, and what they look for, sealed. */
@Injectable()
export class PendingErasures {
  constructor(
    private readonly requests: PrivacyRequestRepository,
    private readonly keys: ServiceKeys,
    private readonly jobs: Jobs,
  ) {}

  /** Names who ends an erasure that nobody else has ended. Called once, while the application is put together. */
  whenDue(end: (requestId: string) => Promise<unknown>): void {
    this.jobs.register(QUEUE, async ({ requestId }) => {
      await end(requestId);
    });
  }

  /** Brings what sealing needs into memory, before a transaction that must not wait for a second connection. */
  async prepare(): Promise<void> {
    await this.keys.get('erasure');
  }

  /** In the transaction that deletes the rows: with it the erasure is certain to be ended. */
  async add(
    requestId: string,
    done: { eventId: string; counts: EraseCounts; identifiers: Identifiers },
    transaction: EntityManager,
  ): Promise<void> {
    const { eventId, counts, identifiers } = done;
    const key = await this.keys.get('erasure');
    const sought = seal(key, placeOf(requestId), JSON.stringify(identifiers));
    await this.requests.noteErased(requestId, { eventId, outcome: counts, sought }, transaction);
    const startAfterSeconds = JOB_DELAY_SECONDS;
    await this.jobs.send(QUEUE, { requestId: uuidOf(requestId) }, { transaction, startAfterSeconds });
  }

  /** Undefined when the erasure is not under way any more. */
  async findIdentifiers(requestId: string): Promise<Identifiers | undefined> {
    const sought = await this.requests.findSought(requestId);
    if (!sought) return undefined;
    const key = await this.keys.get('erasure');
    return JSON.parse(open(key, placeOf(requestId), sought).toString()) as Identifiers;
  }
}

function placeOf(row: string) {
  return { table: 'privacy_requests', row, column: 'sought' };
}
