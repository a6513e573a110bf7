import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Uuid } from '../../audit/closed-facts.js';
import { Problem } from '../../errors/problem.js';
import type { JobAttempt, JobQueue } from '../../jobs/job-queue.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../time/clock.js';
import { ExportRepository, type StoredExport } from '../store/export.repository.js';
import { SubjectKeys } from '../subject-keys.js';
import { sealChunk } from './chunk-seals.js';
import { chunksOf } from './chunks.js';
import { SubjectExport } from './subject-export.js';

/** What the job is told: which export. Whose it is, and all else, is read when it runs. */
export interface ExportPayload {
  readonly exportId: Uuid;
  readonly [name: string]: Uuid;
}

/** A quarter of an hour is ten times what a hundred thousand messages take. */
export const EXPORT_QUEUE: JobQueue<ExportPayload> = {
  name: 'subject-export',
  retryLimit: 5,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 60,
  expireSeconds: 900,
  concurrency: 1,
};

/**
 * Makes the exports that are kept: in parts, each sealed under the person's own key.
 *
 * An attempt that begins throws away what an earlier one has left, and what an earlier one that is still alive writes
 * from then on is refused: a file is whole and of one attempt, or it is not there.
 */
@Injectable()
export class ExportJob implements OnModuleInit {
  private readonly logger = new Logger(ExportJob.name);

  constructor(
    private readonly exports: ExportRepository,
    private readonly contents: SubjectExport,
    private readonly keys: SubjectKeys,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register(EXPORT_QUEUE, ({ exportId }, attempt) => this.run(exportId, attempt));
  }

  /** Throws to be called again, as often as the queue allows; then, or when it cannot succeed, the export has failed. */
  async run(id: string, { attempt, signal }: Pick<JobAttempt, 'attempt' | 'signal'>): Promise<void> {
    const runId = uuidv7();
    const begun = await this.exports.begin(id, runId);
    // It was made by an earlier attempt, or its person is gone.
    if (!begun) return;
    try {
      await this.make(begun, runId, signal);
    } catch (error) {
      const isFinal = error instanceof Problem || attempt > EXPORT_QUEUE.retryLimit;
      if (isFinal) await this.exports.fail(id, runId, this.clock.now());
      if (!(error instanceof Problem)) throw error;
      this.logger.warn({ err: error, exportId: id }, 'an export cannot be made');
    }
  }

  private async make(
    { id, subjectId, clientId, format }: StoredExport,
    runId: string,
    signal: AbortSignal,
  ): Promise<void> {
    const subject = { id: subjectId, clientId };
    const key = await this.keys.get(subjectId);
    const records = await this.contents.countRecords(subject);
    let seq = 0;
    let bytes = 0;
    for await (const chunk of chunksOf(this.contents.write(subject, format))) {
      signal.throwIfAborted();
      const sealed = sealChunk(key, { exportId: id, runId, seq }, chunk);
      if (!(await this.exports.addChunk(id, runId, seq, sealed))) return;
      seq++;
      bytes += chunk.length;
    }
    await this.exports.finish(id, runId, this.clock.now(), bytes, records);
  }
}
