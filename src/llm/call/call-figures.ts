import type { Metrics } from '../../metrics/metrics.js';
import type { ModelFaultKind } from '../model-port.js';

/** How a call ended; `left_alone` is one that the breaker kept from being made. */
export type CallOutcome = 'answered' | 'left_alone' | ModelFaultKind;

const FIRST_TOKEN_BUCKETS_S = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30];
const ANSWER_BUCKETS_S = [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];
const SECOND_MS = 1_000;

/** The figures of all calls to models, by provider; made once for each registry. */
export class CallFigures {
  private readonly calls;
  private readonly retries;
  private readonly firstToken;
  private readonly answer;

  /** `openBreakers` names, when asked, each provider and whether it is left alone. */
  constructor(metrics: Metrics, openBreakers: () => readonly { provider: string; open: boolean }[]) {
    this.calls = metrics.counter({
      name: 'hushdesk_model_calls_total',
      help: 'Calls to model providers, retries included in one, by how they ended',
      labels: ['provider', 'outcome'],
    });
    this.retries = metrics.counter({
      name: 'hushdesk_model_retries_total',
      help: 'Attempts beyond the first of a call',
      labels: ['provider'],
    });
    this.firstToken = metrics.histogram(
      {
        name: 'hushdesk_model_first_token_seconds',
        help: 'From the question to the first text, retries included',
        labels: ['provider'],
      },
      FIRST_TOKEN_BUCKETS_S,
    );
    this.answer = metrics.histogram(
      {
        name: 'hushdesk_model_answer_seconds',
        help: 'From the question to the end of its answer',
        labels: ['provider'],
      },
      ANSWER_BUCKETS_S,
    );
    metrics.gauge(
      {
        name: 'hushdesk_model_breaker_open',
        help: '1 while a provider is left alone after failing again and again',
        labels: ['provider'],
      },
      (gauge) => {
        for (const { provider, open } of openBreakers()) gauge.set({ provider }, open ? 1 : 0);
      },
    );
  }

  countCall(provider: string, outcome: CallOutcome): void {
    this.calls.inc({ provider, outcome });
  }

  countRetry(provider: string): void {
    this.retries.inc({ provider });
  }

  observeFirstText(provider: string, ms: number): void {
    this.firstToken.observe({ provider }, ms / SECOND_MS);
  }

  observeAnswer(provider: string, ms: number): void {
    this.answer.observe({ provider }, ms / SECOND_MS);
  }
}
