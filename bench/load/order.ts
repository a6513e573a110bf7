/** What the generator is asked to do. */
export interface Order {
  /** The whole address that is posted to. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Each asks its next question when its last one is answered. */
  readonly connections: number;
  /** Ends after this long, in milliseconds, or when each connection has had so many turns. */
  readonly forMs?: number;
  readonly turnsEach?: number;
  /** A body of our API, or of OpenAI's chat completions. */
  readonly shape: 'chat' | 'completion';
  /** A session is left after so many turns; a new one begins. Without effect with `sessions`. */
  readonly conversation?: number;
  /** Goes on with these in turn and opens none. */
  readonly sessions?: readonly string[];
  /** The person who writes, by the client's own id; without it one of ten thousand. */
  readonly subject?: string;
  /** Number of the first message; orders on one database must not overlap, or answers come from the cache. */
  readonly from: number;
  /** Begins a turn no sooner than so many milliseconds after the one before it. */
  readonly paceMs?: number;
  /** The time is taken when the answer holds this text, and not at its end. */
  readonly until?: string;
}

/** What came of an order. Times in milliseconds, from sending to the whole answer, or to `until`. */
export interface Outcome {
  readonly turns: number;
  readonly elapsedMs: number;
  readonly latenciesMs: readonly number[];
  /** Answers that were no 200, by status; 0 for connections that broke. */
  readonly failures: Readonly<Record<number, number>>;
  /** Those that were opened, in order. */
  readonly sessions: readonly string[];
}
