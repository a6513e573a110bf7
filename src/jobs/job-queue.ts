import type { JobPayload } from './job-payload.js';

/** How jobs of one kind are run. The same on every instance: it is code, not data. */
export interface JobQueue<Payload extends JobPayload = JobPayload> {
  /** In kebab case; permanent, for jobs of an older program may still be waiting under it. */
  readonly name: string;
  /** How often a job that failed is tried again; then it stays as `failed` for a day. */
  readonly retryLimit: number;
  /** Before the first repetition; it doubles with each further one, less up to a half by chance. */
  readonly retryDelaySeconds: number;
  /** The delay grows no further than this. */
  readonly retryDelayMaxSeconds: number;
  /** A job that takes longer counts as failed, and so does one whose process died, from this moment on. */
  readonly expireSeconds: number;
  /** Jobs of this kind that one instance runs at the same time; the next ones are fetched when all of them are done. */
  readonly concurrency: number;
  /** A job with an empty payload is made at these times (five cron fields, UTC), once across all instances. */
  readonly schedule?: string;
  /** Never there: it only carries the type of the payload. */
  readonly payload?: Payload;
}

/** One attempt at a job. */
export interface JobAttempt {
  /** The id of the job, the same at each attempt. */
  readonly jobId: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** Aborted when the attempt is over its time or the service stops. */
  readonly signal: AbortSignal;
}

/** Does the work. May be called again for the same job: it must bear that. Throws to have it tried again. */
export type JobHandler<Payload extends JobPayload> = (payload: Payload, attempt: JobAttempt) => Promise<void>;
