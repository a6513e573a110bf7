const KEPT_LATENCIES = 50;

/** How a provider has done since the start, for people to look at. */
export class CallHistory {
  calls = 0;
  errors = 0;
  /** Its last call failed. */
  failing = false;
  private readonly latenciesMs: number[] = [];

  /** From the question to the first text. */
  addLatency(ms: number): void {
    this.latenciesMs.push(ms);
    if (this.latenciesMs.length > KEPT_LATENCIES) this.latenciesMs.shift();
  }

  addSuccess(): void {
    this.calls++;
    this.failing = false;
  }

  addError(): void {
    this.calls++;
    this.errors++;
    this.failing = true;
  }

  /** The median of recent latencies in whole milliseconds, undefined before the first. */
  medianLatencyMs(): number | undefined {
    const sorted = this.latenciesMs.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    return median === undefined ? undefined : Math.round(median);
  }
}
