import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import { setTimeout as delay } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Metrics } from '../metrics/metrics.js';
import { Clock } from '../time/clock.js';
import { within } from './job-database.js';
import { type JobPayload, requireClosed } from './job-payload.js';
import type { JobHandler, JobQueue } from './job-queue.js';
import { closeBoss, openBoss, type OpenBoss } from './open-boss.js';

/** How soon a new job is seen. */
const POLLING_SECONDS = 2;
const RETRY_START_MS = 5_000;
/** Longer than a job here takes; what is not done by then is given back, and done by somebody else. */
const FINISHING_MS = 10_000;
/** Failed work is worth a word as long as it may be going on. */
const FAILING_MS = 30_000;

/** `off`: there are no jobs to do here; `failing`: the database has refused lately. */
export type JobsStatus = 'off' | 'starting' | 'running' | 'failing' | 'stopped';

interface Registered {
  queue: JobQueue;
  handler: JobHandler<never>;
}

/**
 * Work that outlives its request: kept in PostgreSQL, done once, tried again when it fails.
 *
 * Each job is run by one instance at a time, whichever gets it first. It is
 * done at least once: a process that dies in the middle leaves it to another.
 * Without a registered queue nothing is opened, asked or started.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly registered = new Map<string, Registered>();
  private readonly stopping = new AbortController();
  private opening: Promise<OpenBoss> | undefined;
  private phase: 'off' | 'starting' | 'running' | 'stopped' = 'off';
  private failedAt = 0;
  private readonly attempts;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.attempts = metrics.counter({
      name: 'hushdesk_job_attempts_total',
      help: 'Attempts at jobs, by queue and outcome',
      labels: ['queue', 'outcome'],
    });
  }

  /** Names who does the jobs of a queue. Call it while the application is being put together, before `start`. */
  register<Payload extends JobPayload>(queue: JobQueue<Payload>, handler: JobHandler<Payload>): void {
    if (this.registered.has(queue.name)) throw new Error(`The queue ${queue.name} is registered twice`);
    this.registered.set(queue.name, { queue, handler });
  }

  /**
   * Makes a job of a registered queue; answers its id.
   *
   * With `transaction` it exists when that commits, and never otherwise. Throws when the database refuses: then let
   * the transaction end too.
   */
  async send<Payload extends JobPayload>(
    queue: JobQueue<Payload>,
    payload: Payload,
    { transaction, startAfterSeconds }: { transaction?: EntityManager; startAfterSeconds?: number } = {},
  ): Promise<string> {
    requireClosed(payload);
    const { boss } = await this.open();
    const id = await boss.send(queue.name, payload, {
      ...(transaction ? { db: within(transaction) } : {}),
      ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
    });
    if (id === null) throw new Error('The job was not taken');
    return id;
  }

  /** Begins to work, beside whatever else goes on; called once, by a service that is up. A command never does. */
  start(): void {
    if (this.phase !== 'off' || this.registered.size === 0) return;
    this.phase = 'starting';
    void this.run();
  }

  status(): JobsStatus {
    if (this.phase !== 'running') return this.phase;
    return this.clock.now().getTime() - this.failedAt < FAILING_MS ? 'failing' : 'running';
  }

  /** A job under way is finished, or given back when it takes too long; before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.phase = 'stopped';
    this.stopping.abort();
    const opened = await this.opening?.catch(() => undefined);
    if (!opened) return;
    const { boss } = opened;
    const idle = Promise.all([...this.registered.keys()].map((name) => boss.offWork(name, { wait: true })));
    await Promise.race([idle, delay(FINISHING_MS, undefined, { ref: false })]).catch(() => undefined);
    await closeBoss(opened);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const { boss } = await this.open();
        for (const { queue, handler } of this.registered.values()) await this.work(boss, queue, handler);
        if (this.phase === 'starting') this.phase = 'running';
        return;
      } catch (error) {
        if (this.phase === 'stopped') return;
        this.logger.warn({ err: error }, 'jobs are not done yet; tried again in five seconds');
        await this.abandon();
        await delay(RETRY_START_MS, undefined, { signal: this.stopping.signal, ref: false }).catch(
          () => undefined,
        );
      }
    }
  }

  private async work(boss: PgBoss, queue: JobQueue, handler: JobHandler<never>): Promise<void> {
    const options = {
      pollingIntervalSeconds: POLLING_SECONDS,
      batchSize: queue.concurrency,
      // As long as there is more to do, it is done without a pause.
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await boss.work<JobPayload>(queue.name, options, (batch) =>
      Promise.all(batch.map((job) => this.attempt(queue, handler, job))),
    );
    if (queue.schedule !== undefined) await boss.schedule(queue.name, queue.schedule, {}, { tz: 'UTC' });
  }

  /** What went wrong goes to the log, masked; with the job stays that it did. */
  private async attempt(
    queue: JobQueue,
    handler: JobHandler<never>,
    { id, data, retryCount, signal }: Job<JobPayload>,
  ): Promise<JobResult> {
    const attempt = retryCount + 1;
    try {
      await handler(data as never, { jobId: id, attempt, signal });
      this.attempts.inc({ queue: queue.name, outcome: 'done' });
      return { id, status: 'completed' };
    } catch (error) {
      this.attempts.inc({ queue: queue.name, outcome: 'failed' });
      this.logger.warn({ err: error, queue: queue.name, jobId: id, attempt }, 'a job failed');
      return { id, status: 'failed' };
    }
  }

  /** Once for all who ask; a database that was away does not stay remembered. */
  private open(): Promise<OpenBoss> {
    if (this.stopping.signal.aborted) return Promise.reject(new Error('Jobs have stopped'));
    const queues = [...this.registered.values()].map(({ queue }) => queue);
    const onError = (error: unknown): void => {
      this.noteFailure(error);
    };
    this.opening ??= openBoss(this.settings, queues, this.phase !== 'off', onError).catch(
      (error: unknown) => {
        this.opening = undefined;
        throw error;
      },
    );
    return this.opening;
  }

  /** The first of a series is enough for the log: while the database is away each look for work fails. */
  private noteFailure(given: unknown): void {
    if (this.phase === 'stopped') return;
    // The library copies what it caught into a plain object, of which the log would keep nothing.
    const error = given instanceof Error ? given : Object.assign(new Error(), given);
    const now = this.clock.now().getTime();
    if (now - this.failedAt >= FAILING_MS) this.logger.warn({ err: error }, 'jobs cannot be looked for');
    this.failedAt = now;
  }

  private async abandon(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    this.opening = undefined;
    if (opened) await closeBoss(opened);
  }
}
