import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Uuid, uuidOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { Problem } from '../../errors/problem.js';
import { decodeCursor, type PageQuery } from '../../http/cursor-page.js';
import type { JobAttempt, JobQueue } from '../../jobs/job-queue.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../time/clock.js';
import { type RunCause, RetentionRunRepository, type StoredRun } from '../store/retention-run.repository.js';
import { RetentionRunner } from './retention-runner.js';

/** Off the full hour, at which everybody else's work begins. */
const HOURLY = '11 * * * *';

/** Without a run it is the job of the hour. What none of the attempts finished, the next hour does. */
const QUEUE: JobQueue<Readonly<{ runId?: Uuid }>> = {
  name: 'retention-run',
  retryLimit: 3,
  retryDelaySeconds: 30,
  retryDelayMaxSeconds: 600,
  expireSeconds: 3_600,
  concurrency: 1,
};

/** Runs of retention: each hour and when somebody asks, one at a time across all instances. */
@Injectable()
export class RetentionRuns implements OnModuleInit {
  constructor(
    private readonly repository: RetentionRunRepository,
    private readonly runner: RetentionRunner,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const queue = this.settings.retentionHourly ? { ...QUEUE, schedule: HOURLY } : QUEUE;
    this.jobs.register(queue, ({ runId }, attempt) => this.work(runId, attempt));
  }

  /**
   * Has a run made by whichever instance is free; answers the one that is open, if one is. The wish is on record with
   * who had it. Throws `service_unavailable` when it cannot be, or no job can be made.
   */
  async start(): Promise<StoredRun> {
    return this.open('request', async (run, transaction) => {
      await this.recordStart(run, transaction);
      try {
        await this.jobs.send(QUEUE, { runId: uuidOf(run.id) }, { transaction });
      } catch (error) {
        throw new Problem('service_unavailable', undefined, undefined, { cause: error });
      }
    });
  }

  /** Makes a run here and now, or goes on with one that stopped; undefined when somebody else is doing one. */
  async runHere(signal: AbortSignal): Promise<StoredRun | undefined> {
    const { id } = await this.open('command', (run, transaction) => this.recordStart(run, transaction));
    return this.runner.run(id, signal);
  }

  /** What a run would delete, counted; nothing changes and nothing is kept of it. */
  async rehearse(): Promise<Omit<StoredRun, 'id'> & { id: null }> {
    const requestedAt = this.clock.now();
    const targets = await this.runner.rehearse();
    const state = targets.some(({ failed }) => failed) ? 'failed' : 'done';
    const times = { requestedAt, startedAt: requestedAt, endedAt: this.clock.now() };
    return { id: null, cause: 'request', state, ...times, targets };
  }

  /** The newest first; one more than `limit` when there are more. */
  list({ limit, cursor }: PageQuery): Promise<StoredRun[]> {
    return this.repository.list(decodeCursor(cursor), limit + 1);
  }

  private async work(runId: string | undefined, { signal }: JobAttempt): Promise<void> {
    const id = runId ?? (await this.open('schedule', () => Promise.resolve())).id;
    await this.runner.run(id, signal);
  }

  /** Adds a run with what belongs to it, unless one is open. */
  private async open(
    cause: RunCause,
    accompany: (run: StoredRun, transaction: EntityManager) => Promise<void>,
  ): Promise<StoredRun> {
    for (;;) {
      const added = await this.repository.transaction(async (transaction) => {
        const run = await this.repository.add({ id: uuidv7(), cause, now: this.clock.now() }, transaction);
        if (run) await accompany(run, transaction);
        return run;
      });
      const run = added ?? (await this.repository.findOpen());
      // None was open any more when we looked: then there is room for ours.
      if (run) return run;
    }
  }

  private recordStart({ id }: StoredRun, transaction: EntityManager): Promise<void> {
    return this.audit.append(
      { action: 'retention.started', resource: { kind: 'retention_run', id } },
      transaction,
    );
  }
}
