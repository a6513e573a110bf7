/** What may be told of the limits: that somebody ran into one, and that the shared counts are away or back. */
export interface LimiterListener {
  /** From now on each instance counts alone. Told once for each outage. */
  storeLost(reason: string): void;
  storeRestored(outageMs: number): void;
  /** A request was refused. Told for each one: whoever listens decides how often that matters. */
  limitExceeded(limit: string, address: string): void;
}

/**
 * Where higher rooms listen to the limits: the audit log records a control that failed (OWASP ASVS 5.0, 16.3.4).
 *
 * Listeners are called at once, one after the other, and must neither block nor throw.
 */
export class LimiterEvents {
  private readonly listeners: LimiterListener[] = [];

  register(listener: LimiterListener): void {
    this.listeners.push(listener);
  }

  storeLost(reason: string): void {
    for (const listener of this.listeners) listener.storeLost(reason);
  }

  storeRestored(outageMs: number): void {
    for (const listener of this.listeners) listener.storeRestored(outageMs);
  }

  limitExceeded(limit: string, address: string): void {
    for (const listener of this.listeners) listener.limitExceeded(limit, address);
  }
}

/** Figures for the metrics, counted since the start of the process. */
export class LimiterFigures {
  /** Requests refused, by the name of the limit. */
  readonly refusals = new Map<string, number>();
  storeOutages = 0;
  /** Whether this instance counts alone at this moment, although a shared store is configured. */
  insured = false;

  refused(limit: string): void {
    this.refusals.set(limit, (this.refusals.get(limit) ?? 0) + 1);
  }
}
