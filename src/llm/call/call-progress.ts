/** How far a call has come, over all its attempts. */
export class CallProgress {
  /** Some of the answer is there: it cannot be begun anew. */
  hasText = false;
  private readonly endsAtMs: number;

  constructor(totalTimeoutMs: number) {
    this.endsAtMs = performance.now() + totalTimeoutMs;
  }

  /** Until the total time-out. */
  remainingMs(): number {
    return this.endsAtMs - performance.now();
  }
}
