import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../../errors/problem.js';
import { ErasureEnding } from '../rights/erasure-ending.js';
import type { ErasedStayErased } from '../erased-stay-erased.js';
import { Erasures } from '../rights/erasures.js';
import { SubjectsThere } from '../store/subjects-there.js';
import { PrivacyRequestRepository } from '../store/privacy-request.repository.js';
import { ErasureJournal, type JournalEntry } from './erasure-journal.js';

const BATCH = 500;
const RETRY_MS = 5_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Holds the database against the journal of erasures, at every start: who comes back with a backup is erased again
 * before the service is ready, and an erasure that the journal has lost is noted in it again.
 *
 * As long as that has not been done, because a store is away or an entry is foreign, the service is not ready.
 */
@Injectable()
export class JournalReplay implements ErasedStayErased, OnApplicationShutdown {
  private readonly logger = new Logger(JournalReplay.name);
  private readonly stopping = new AbortController();
  private done = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly journal: ErasureJournal,
    private readonly people: SubjectsThere,
    private readonly requests: PrivacyRequestRepository,
    private readonly erasures: Erasures,
    private readonly ending: ErasureEnding,
  ) {}

  /** Whether everybody who was erased is gone from this database. */
  get isDone(): boolean {
    return this.done;
  }

  /** Begins, and resolves after the first attempt; called once, by a service that is up. Never rejects. */
  async start(): Promise<void> {
    const first = await this.attempt();
    if (first) return;
    this.running = this.repeat();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async repeat(): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      await delay(RETRY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted || (await this.attempt())) return;
    }
  }

  private async attempt(): Promise<boolean> {
    try {
      const known = await this.replay();
      await this.noteMissing(known);
      this.done = true;
    } catch (error) {
      this.logger.error({ err: error }, 'erasures could not be held against their journal: not ready');
      return false;
    }
    // What a process that died had begun. Beside the service: their rows are gone already.
    this.running = this.ending.endAll().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'erasures under way could not be looked for');
    });
    return true;
  }

  /** Answers the requests that the journal knows. */
  private async replay(): Promise<Set<string>> {
    const known = new Set<string>();
    let batch: JournalEntry[] = [];
    for await (const entry of this.journal.read()) {
      known.add(entry.requestId);
      batch.push(entry);
      if (batch.length < BATCH) continue;
      await this.eraseAgain(batch);
      batch = [];
    }
    await this.eraseAgain(batch);
    return known;
  }

  private async eraseAgain(batch: readonly JournalEntry[]): Promise<void> {
    const back = new Set(await this.people.which(batch.map(({ subjectId }) => subjectId)));
    for (const { subjectId, requestId } of batch) {
      if (!back.delete(subjectId)) continue;
      this.logger.warn(
        { subjectId, privacyRequestId: requestId },
        'a person who was erased is back: erased again',
      );
      const order = { law: 'gdpr', origin: 'journal', newId: requestId } as const;
      await this.erasures.erase(subjectId, null, order).catch((error: unknown) => {
        // Their rows are gone, which is what readiness waits for; the rest goes on.
        if (!(error instanceof Problem) || error.code !== 'erasure_incomplete') throw error;
      });
    }
  }

  private async noteMissing(known: ReadonlySet<string>): Promise<void> {
    for (let after = BEFORE_ALL; ;) {
      const done = await this.requests.listDoneErasures(after, BATCH);
      for (const { id, erasedAt, ...ids } of done) {
        if (!known.has(id))
          await this.journal.append({ requestId: id, ...ids, erasedAt: erasedAt.toISOString() });
      }
      const last = done.at(-1);
      if (!last) return;
      after = last.id;
    }
  }
}
