import type { FinishReason, ModelFault, Prompt, TokenUsage } from '../model-port.js';
import { estimateUsage } from '../token-estimate.js';
import type { CallFigures, CallOutcome } from './call-figures.js';
import type { CallHistory } from './call-history.js';
import type { AnswerEnd } from './read-answer.js';

/** The end of an answer whose usage is known, or estimated. */
export type CallEnd = { [Key in keyof AnswerEnd]: NonNullable<AnswerEnd[Key]> };

/** Outcomes that say nothing of the provider. */
const NEUTRAL: ReadonlySet<CallOutcome> = new Set(['aborted', 'left_alone']);

/** Notes what becomes of one call, for the figures and the status page. */
export class CallRecord {
  readonly startedAtMs = performance.now();
  outcome: CallOutcome = 'aborted';
  /** Until the first text; undefined when none came. */
  firstTextMs: number | undefined;
  reason: FinishReason | undefined;
  usage: TokenUsage | undefined;
  private text = '';

  constructor(
    private readonly provider: string,
    private readonly prompt: Prompt,
    private readonly figures: CallFigures,
    private readonly history: CallHistory,
  ) {}

  add(text: string): void {
    if (this.text === '') {
      this.firstTextMs = this.elapsedMs();
      this.history.addLatency(this.firstTextMs);
      this.figures.observeFirstText(this.provider, this.firstTextMs);
    }
    this.text += text;
  }

  /** The end with what was used, estimated where the vendor has not said. */
  finish({ reason, usage = estimateUsage(this.prompt, this.text) }: AnswerEnd): CallEnd {
    this.outcome = 'answered';
    this.reason = reason;
    this.usage = usage;
    this.figures.observeAnswer(this.provider, this.elapsedMs());
    return { reason, usage };
  }

  fail(fault: ModelFault): void {
    this.outcome = fault.kind;
  }

  leaveAlone(): void {
    this.outcome = 'left_alone';
  }

  /** To be called once, however the call ended; one that was neither finished nor failed was left by its reader. */
  close(): void {
    this.figures.countCall(this.provider, this.outcome);
    if (this.outcome === 'answered') this.history.addSuccess();
    else if (!NEUTRAL.has(this.outcome)) this.history.addError();
  }

  private elapsedMs(): number {
    return performance.now() - this.startedAtMs;
  }
}
