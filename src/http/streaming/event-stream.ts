import { Readable } from 'node:stream';

/** One server-sent event; its data is sent as one line of JSON. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/** What a streamed answer came to: the body that a request without streaming would have got, or what was thrown. */
export type StreamOutcome = { ok: true; body: unknown } | { ok: false; error: unknown };

/** How a stream ends, by what it came to. */
export interface StreamEnds {
  /** Milliseconds of silence after which a comment is sent. */
  heartbeatMs: number;
  done: (body: unknown) => ServerEvent;
  error: (error: unknown) => ServerEvent;
}

type Source = AsyncGenerator<ServerEvent, unknown, undefined>;

const BUFFER_BYTES = 16_384;
/** A comment: clients skip it, proxies see that the connection lives (HTML Living Standard, 9.2.7). */
const HEARTBEAT = ': still here\n\n';

/**
 * An answer as server-sent events (HTML Living Standard, 9.2).
 *
 * Opens with the first event at hand, so that whatever is refused before has a real status. Reads on only as fast as
 * the client does. When the client leaves, the source is ended by its `return`.
 */
export class EventStream {
  readonly body: Readable;
  private settlers: ((outcome: StreamOutcome) => Promise<void>)[] = [];
  private isBegun = false;

  private constructor(
    first: ServerEvent,
    private readonly rest: Source,
    private readonly ends: StreamEnds,
  ) {
    this.body = Readable.from(this.linesOf(first), { objectMode: false, highWaterMark: BUFFER_BYTES });
    // Who has left before the first line was read: the generator of the lines never runs, nor its `finally`.
    this.body.once('close', () => {
      if (!this.isBegun) this.end().catch(ends.error);
    });
  }

  /** Waits for the first event, and rejects with what was thrown instead. The source returns the body of the answer. */
  static async open(source: Source, ends: StreamEnds): Promise<EventStream> {
    const first = await source.next();
    if (first.done) throw new Error('a stream of events must have one');
    return new EventStream(first.value, source, ends);
  }

  /** `settle` is called once, before the last event leaves, or when the client has left. It must not reject. */
  beforeEnd(settle: (outcome: StreamOutcome) => Promise<void>): void {
    this.settlers.push(settle);
  }

  private async *linesOf(first: ServerEvent): AsyncGenerator<string> {
    this.isBegun = true;
    try {
      yield toLines(first);
      const body = yield* this.linesUntilEnd();
      await this.settle({ ok: true, body });
      yield toLines(this.ends.done(body));
    } catch (error) {
      await this.settle({ ok: false, error });
      yield toLines(this.ends.error(error));
    } finally {
      await this.end();
    }
  }

  private async end(): Promise<void> {
    await this.rest.return(undefined);
    await this.settle({ ok: false, error: new Error('the client has gone') });
  }

  private async *linesUntilEnd(): AsyncGenerator<string, unknown> {
    const silence = new Silence(this.ends.heartbeatMs);
    try {
      let next = this.rest.next();
      for (;;) {
        const result = await silence.or(next);
        if (result === 'silence') {
          yield HEARTBEAT;
          continue;
        }
        if (result.done) return result.value;
        yield toLines(result.value);
        next = this.rest.next();
      }
    } finally {
      silence.end();
    }
  }

  private async settle(outcome: StreamOutcome): Promise<void> {
    const settlers = this.settlers;
    this.settlers = [];
    for (const settle of settlers) await settle(outcome);
  }
}

/** The events as they go over the line. JSON holds no line break, so one `data` line is enough. */
export function toLines({ event, data }: ServerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** One timer for a whole stream: a new one for each of its many events would cost more than the events. */
class Silence {
  private readonly timer: NodeJS.Timeout;
  private wake: ((silence: 'silence') => void) | undefined;

  constructor(ms: number) {
    this.timer = setInterval(() => this.wake?.('silence'), ms);
  }

  /** What comes first: the next event, or silence for so long. */
  async or<Event>(next: Promise<Event>): Promise<Event | 'silence'> {
    this.timer.refresh();
    return Promise.race([next, new Promise<'silence'>((resolve) => (this.wake = resolve))]);
  }

  end(): void {
    clearInterval(this.timer);
  }
}
