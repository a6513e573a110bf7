/** How long something is kept, and within which bounds an operator may set it. All in seconds. */
export interface RetentionBounds {
  readonly defaultSeconds: number;
  /** Shorter would break what the thing is for. */
  readonly floorSeconds: number;
  /** Longer needs another purpose than the one it was collected for (GDPR art. 5(1)(e)). */
  readonly ceilingSeconds: number;
}

/** One batch of a sweep. */
export interface SweepBatch {
  readonly now: Date;
  /** The policy in force. */
  readonly ttlSeconds: number;
  /** At most so many rows, months or files. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Something that forgets by itself. Whoever holds it registers one, in `onModuleInit`.
 *
 * `sweep` deletes one batch in a transaction of its own and answers how many went; it is called again until it
 * answers 0. It passes by what somebody else has locked (`SKIP LOCKED`) and persons under a legal hold. Safe to stop
 * anywhere and to run twice at once.
 */
export interface RetentionTarget {
  /** In kebab case; permanent: policies and reports name it. */
  readonly name: string;
  /** What it is, in a sentence. */
  readonly holds: string;
  readonly bounds: RetentionBounds;
  /** Runs go through targets in this order, smallest first; 0 when not said. What others belong to goes after these. */
  readonly order?: number;
  /** How many are over their time by now. Bounded work: it may stop counting at 100,000. */
  countOverdue(now: Date, ttlSeconds: number): Promise<number>;
  sweep(batch: SweepBatch): Promise<number>;
  /**
   * Told by a job when the policy has changed, for what carries its own time of expiry; and again once every instance
   * must have heard of the change. Safe to repeat; throws to be told again. What is over its time stays so.
   */
  policyChanged?(ttlSeconds: number): Promise<void>;
}
