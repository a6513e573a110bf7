import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import {
  type ModelCall,
  ModelFault,
  type ModelFaultKind,
  type ModelProvider,
  type Prompt,
} from '../model-port.js';
import { attempt, faultOf, OVER, type RunningCall } from './attempt.js';
import type { CallFigures } from './call-figures.js';
import { CallHistory } from './call-history.js';
import { CallProgress } from './call-progress.js';
import type { CallSpans } from './call-spans.js';
import { type CallEnd, CallRecord } from './call-record.js';
import { Handover } from './handover.js';
import type { AnswerEnd } from './read-answer.js';
import { createRetry } from './retry-rule.js';

/** The limits of a call; all times in milliseconds. */
export interface CallLimits {
  /** Retries and the whole answer. */
  totalTimeoutMs: number;
  /** Of streamed answers only: others come whole. */
  firstTokenTimeoutMs: number;
  retries: number;
  /** Failed attempts in a row that open the breaker, and how long it stays open. */
  breakerFaults: number;
  breakerOpenMs: number;
}

/** The texts of an answer, none of them empty, and its end. */
export type AnswerEvent = { type: 'text'; text: string } | ({ type: 'finished' } & CallEnd);

/** Faults that say the provider is not well; the others are about one call. */
const UNWELL: ReadonlySet<ModelFaultKind> = new Set([
  'credentials',
  'network',
  'overloaded',
  'protocol',
  'timeout',
]);
/** The signal given to the work stays its own: what was begun in time goes on. */
const AT_ONCE = { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false };

/** The calls to one provider, under the call policy: total and first-token time-outs, retries and a breaker. */
export class ProviderCalls {
  readonly history = new CallHistory();
  private readonly breaker;
  private readonly firstToken;
  private readonly total;

  constructor(
    readonly provider: ModelProvider,
    private readonly limits: CallLimits,
    private readonly figures: CallFigures,
    private readonly spans: CallSpans,
  ) {
    this.total = timeout(limits.totalTimeoutMs, AT_ONCE);
    this.firstToken = timeout(limits.firstTokenTimeoutMs, AT_ONCE);
    this.breaker = circuitBreaker(
      handleWhen((error) => error instanceof ModelFault && UNWELL.has(error.kind)),
      { halfOpenAfter: limits.breakerOpenMs, breaker: new ConsecutiveBreaker(limits.breakerFaults) },
    );
  }

  /** `open`: left alone. `degraded`: its last call failed, or one call is trying whether it is well again. */
  get state(): 'ok' | 'degraded' | 'open' {
    if (this.breaker.state === CircuitState.Open) return 'open';
    return this.isBeingTried || this.history.failing ? 'degraded' : 'ok';
  }

  /**
   * The texts of an answer, in one piece unless the call is streamed, and last how it ended.
   *
   * Throws `ModelFault`, of kind `aborted` when the call's signal is. May be left at any time: the upstream request
   * is aborted then.
   */
  async *ask(prompt: Prompt, call: ModelCall): AsyncGenerator<AnswerEvent, void, undefined> {
    const record = new CallRecord(this.provider.name, prompt, this.figures, this.history);
    const recordSpan = this.spans.begin(this.provider, prompt, call);
    const leaving = new AbortController();
    const texts = new Handover<string>();
    const gone = AbortSignal.any([call.signal, leaving.signal]);
    const progress = new CallProgress(this.limits.totalTimeoutMs);
    const running = this.run({ prompt, call, gone, progress, texts });
    running.then(
      () => {
        texts.end();
      },
      (error: unknown) => {
        texts.fail(error);
      },
    );
    try {
      for await (const text of texts.read()) {
        record.add(text);
        yield { type: 'text', text };
      }
      yield { type: 'finished', ...record.finish(await running) };
    } catch (error) {
      if (isBrokenCircuitError(error)) {
        record.leaveAlone();
        throw new ModelFault('overloaded', 'left alone after failing again and again');
      }
      const fault = faultOf(error, gone);
      record.fail(fault);
      throw fault;
    } finally {
      leaving.abort(OVER);
      record.close();
      recordSpan(record);
    }
  }

  /** One at a time: the breaker would have the others wait for its outcome, while another provider could answer. */
  private get isBeingTried(): boolean {
    return this.breaker.state === CircuitState.HalfOpen;
  }

  private async run(running: RunningCall): Promise<AnswerEnd> {
    const retry = createRetry(this.limits.retries, running.progress);
    retry.onRetry(() => {
      this.figures.countRetry(this.provider.name);
    });
    return this.total.execute(
      ({ signal }) =>
        retry.execute(
          () => this.guarded(() => attempt(this.provider, running, this.firstToken, signal)),
          signal,
        ),
      running.gone,
    );
  }

  private guarded(work: () => Promise<AnswerEnd>): Promise<AnswerEnd> {
    if (this.isBeingTried) return Promise.reject(new BrokenCircuitError());
    return this.breaker.execute(work);
  }
}
