import { Injectable } from '@nestjs/common';
import { Metrics } from '../../metrics/metrics.js';
import { Tracing } from '../../tracing/tracing.js';
import type { MaskResult } from '../../pii/masker.js';

/**
 * What a turn spends its time on. `database` is the round trip before the answer and `store` the one after it;
 * `retrieve` runs beside `database`. Of an answer that comes in pieces, `model` is the waiting for them, `screen` and
 * `restore` the work on all of them together.
 */
export const TURN_STAGES = ['mask', 'database', 'retrieve', 'model', 'screen', 'restore', 'store'] as const;
export type TurnStage = (typeof TURN_STAGES)[number];

const SECOND_MS = 1_000;
const BUCKETS_S = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 30];

/** How long the stages of turns take, and what masking takes out of questions. */
@Injectable()
export class TurnStages {
  private readonly seconds;
  private readonly masked;

  constructor(
    metrics: Metrics,
    private readonly tracing: Tracing,
  ) {
    tracing.learn(TURN_STAGES);
    this.seconds = metrics.histogram(
      {
        name: 'hushdesk_turn_stage_seconds',
        help: 'Time that a stage of a turn took, failed ones included',
        labels: ['stage'],
      },
      BUCKETS_S,
    );
    this.masked = metrics.counter({
      name: 'hushdesk_masked_values_total',
      help: 'Values masked in questions of customers, by type',
      labels: ['type'],
    });
  }

  /** Times work that is waited for. */
  async time<T>(stage: TurnStage, work: () => Promise<T>): Promise<T> {
    const startedAtMs = performance.now();
    try {
      return await work();
    } finally {
      this.add(stage, performance.now() - startedAtMs);
    }
  }

  /** Times work that is done at once. */
  timeNow<T>(stage: TurnStage, work: () => T): T {
    const startedAtMs = performance.now();
    try {
      return work();
    } finally {
      this.add(stage, performance.now() - startedAtMs);
    }
  }

  /** A stage that has just ended and has taken this long. */
  add(stage: TurnStage, ms: number): void {
    this.seconds.observe({ stage }, ms / SECOND_MS);
    // Calls to models have spans of their own.
    if (stage !== 'model')
      this.tracing.record({ name: stage, kind: 'internal', startedAtMs: performance.now() - ms });
  }

  countMasked({ findings }: Pick<MaskResult, 'findings'>): void {
    for (const { type } of findings) this.masked.inc({ type });
  }
}
