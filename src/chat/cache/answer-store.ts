/**
 * Where answers are kept for a while.
 *
 * Called by `AnswerCache` only. Names are keyed hashes; bytes come back as they were put. Rejects when it cannot
 * tell within about 100 ms, which its caller takes for a miss; every call may be repeated.
 */
export interface AnswerStore {
  /** Called once at start; does not reject, and does not hold the start up for longer than half a second. */
  open(): Promise<void>;
  close(): void;
  /** Undefined when there is nothing under this name, or no more. */
  find(name: string): Promise<Buffer | undefined>;
  /** How long answers that are put from now on are kept. */
  ttlMs: number;
  /** Kept for `ttlMs` at most, and gone at once when its subject is forgotten. */
  put(name: string, subjectId: string, answer: Buffer): Promise<void>;
  /**
   * Forgets what a person caused, and answers how many entries that were; when that cannot be done now, before
   * anything is found again.
   */
  forgetSubject(subjectId: string): Promise<number>;
  /** Persons may have been erased without a word of it reaching this instance. */
  noticesWereLost(): void;
  /** Forgets every answer. Rejects when not all could be. */
  clear(): Promise<void>;
  /** How many in this process are over their time. */
  countStale(): number;
  /** Drops these; answers how many. */
  dropStale(): number;
}
