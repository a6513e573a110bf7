/** How long a caller waits for the answer that another one is getting, before it gets its own. */
export const LONGEST_WAIT_MS = 8_000;

/** A question that one caller is having answered, while others wait. */
export class Flight<Answer> {
  private readonly landing = Promise.withResolvers<Answer | undefined>();

  constructor(
    /** In milliseconds of the monotonic clock: from then on nobody waits for it. */
    readonly dueAt: number,
    private readonly over: (flight: Flight<Answer>) => void,
  ) {}

  /** Undefined when the caller gave up. Never rejects. */
  get answered(): Promise<Answer | undefined> {
    return this.landing.promise;
  }

  /** Gives the answer to those who wait, or lets one of them go on with undefined. Only the first call counts. */
  land(answer: Answer | undefined): void {
    this.over(this);
    this.landing.resolve(answer);
  }
}

/** Who has boarded leads, and must land the flight; who shares gets the answer of the one who did. */
export type Boarding<Answer> = { leads: Flight<Answer> } | { shares: Answer };

/** Lets all who ask the same thing at the same time wait for one of them. In this process only. */
export class Flights<Answer extends object> {
  private readonly flights = new Map<string, Flight<Answer>>();

  constructor(private readonly longestWaitMs = LONGEST_WAIT_MS) {}

  /**
   * The first to come leads, without waiting. When a leader gives up, one of those who wait leads; when a leader
   * takes longer than the bound, each of them does. Nobody waits longer than the bound in all.
   *
   * Rejects with the signal's reason when that is aborted.
   */
  async board(name: string, signal: AbortSignal): Promise<Boarding<Answer>> {
    signal.throwIfAborted();
    let flight = this.flights.get(name);
    const waitMs = flight === undefined ? 0 : flight.dueAt - performance.now();
    if (waitMs <= 0) return { leads: this.start(name) };
    const patience = new Patience(waitMs, signal);
    try {
      while (flight) {
        const answer: Answer | 'impatient' | undefined = await Promise.race([flight.answered, patience.end]);
        if (answer === 'impatient') break;
        if (answer !== undefined) return { shares: answer };
        flight = this.flights.get(name);
      }
      return { leads: this.start(name) };
    } finally {
      patience.stop();
    }
  }

  private start(name: string): Flight<Answer> {
    const flight = new Flight<Answer>(performance.now() + this.longestWaitMs, (over) => {
      if (this.flights.get(name) === over) this.flights.delete(name);
    });
    this.flights.set(name, flight);
    return flight;
  }
}

/** Ends after a time, and rejects when the caller is gone before. */
class Patience {
  private readonly ending = Promise.withResolvers<'impatient'>();
  private readonly timer: NodeJS.Timeout;
  private readonly leave = (): void => {
    this.ending.reject(this.signal.reason as Error);
  };

  constructor(
    waitMs: number,
    private readonly signal: AbortSignal,
  ) {
    this.timer = setTimeout(() => {
      this.ending.resolve('impatient');
    }, waitMs);
    signal.addEventListener('abort', this.leave, { once: true });
  }

  get end(): Promise<'impatient'> {
    return this.ending.promise;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.signal.removeEventListener('abort', this.leave);
  }
}
