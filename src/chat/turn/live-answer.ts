import type { ChainEvent } from '../../llm/model-chain.js';
import type { FinishReason, TokenUsage } from '../../llm/model-port.js';
import { restore, StreamRestorer } from '../../pii/restorer.js';
import { PiiVault } from '../../pii/vault.js';
import type { AnswerScreen } from '../screening/answer-screen.js';

/** What became of a call, for whoever pays and whoever remembers. */
export interface CallOutcome {
  /** Undefined when the answer never came to its end. */
  reason: FinishReason | undefined;
  provider: string;
  model: string;
  /** As the model wrote it. */
  raw: string;
  /** Undefined when the vendor has not told. */
  usage: TokenUsage | undefined;
}

/** What is to be done at the end of an answer. */
export interface AnswerEnds {
  /** Called once, however the answer ends. */
  settle: (outcome: Readonly<CallOutcome>) => Promise<void>;
  /** Calls off what is still under way. */
  stop: () => void;
}

/**
 * An answer on its way from whoever gives it to its reader: screened, and with the values of this session in their
 * places, the same however it comes in pieces.
 */
export class LiveAnswer {
  reply = '';
  /** Time spent so far, in milliseconds: waiting for pieces, and working on them. */
  readonly timesMs = { model: 0, screen: 0, restore: 0 };
  private isSettled = false;
  private screened = '';
  private readonly outcome: CallOutcome = {
    reason: undefined,
    provider: 'none',
    model: 'none',
    raw: '',
    usage: undefined,
  };
  private readonly restorer: StreamRestorer;

  constructor(
    private readonly events: AsyncGenerator<ChainEvent, void, undefined>,
    readonly screen: AnswerScreen,
    private readonly vault: PiiVault,
    private readonly ends: AnswerEnds,
  ) {
    this.restorer = new StreamRestorer(vault);
  }

  /** The pieces for the reader; to be read once. Throws `answer_interrupted`, or why the signal was aborted. */
  async *deltas(): AsyncGenerator<string, void, undefined> {
    try {
      let waitingSinceMs = performance.now();
      for await (const event of this.events) {
        this.timesMs.model += performance.now() - waitingSinceMs;
        const piece = this.take(event);
        if (piece !== '') yield piece;
        if (this.screen.isLeaking) {
          this.ends.stop();
          break;
        }
        waitingSinceMs = performance.now();
      }
      const rest =
        this.show(this.timed('screen', () => this.screen.end())) +
        this.keep(this.timed('restore', () => this.restorer.end()));
      if (rest !== '') yield rest;
    } finally {
      await this.settle();
    }
  }

  /** Ends an answer that nobody has begun to read: its `finally` would never run. Does nothing for others. */
  async close(): Promise<void> {
    if (this.isSettled) return;
    this.ends.stop();
    await this.settle();
  }

  get provider(): string {
    return this.outcome.provider;
  }

  get reason(): FinishReason | undefined {
    return this.outcome.reason;
  }

  get usage(): TokenUsage {
    return this.outcome.usage ?? { inputTokens: 0, outputTokens: 0 };
  }

  /** As it is to be stored: the company's own values in their places, those of the person as they came. */
  get stored(): string {
    const own = this.vault.records();
    return own.length === 0 ? this.screened : restore(this.screened, new PiiVault(own)).text;
  }

  /** Placeholders in it that nobody here has given out. */
  get foreign(): number {
    return this.restorer.foreign.length;
  }

  private async settle(): Promise<void> {
    if (this.isSettled) return;
    this.isSettled = true;
    await this.ends.settle(this.outcome);
  }

  private take(event: ChainEvent): string {
    switch (event.type) {
      case 'started':
        this.outcome.provider = event.provider;
        this.outcome.model = event.model;
        return '';
      case 'text':
        this.outcome.raw += event.text;
        return this.show(this.timed('screen', () => this.screen.push(event.text)));
      case 'finished':
        this.outcome.reason = event.reason;
        this.outcome.usage = event.usage;
        return '';
    }
  }

  private show(screened: string): string {
    this.screened += screened;
    return this.keep(this.timed('restore', () => this.restorer.push(screened)));
  }

  private timed<T>(stage: 'screen' | 'restore', work: () => T): T {
    const startedAtMs = performance.now();
    const done = work();
    this.timesMs[stage] += performance.now() - startedAtMs;
    return done;
  }

  private keep(piece: string): string {
    this.reply += piece;
    return piece;
  }
}
