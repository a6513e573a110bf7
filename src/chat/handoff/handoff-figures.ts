import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../../metrics/metrics.js';
import { Clock } from '../../time/clock.js';
import { type HandoffCount, HandoffRepository } from '../store/handoff.repository.js';

/** Figures are read by several, each of them often: the database is asked once in this time. */
const KEPT_MS = 10_000;

/** How many customers wait for a person, and how long. */
@Injectable()
export class HandoffFigures {
  private readonly logger = new Logger(HandoffFigures.name);
  private counts: readonly HandoffCount[] = [];
  private reading: Promise<void> | undefined;
  private readAtMs = 0;

  constructor(
    private readonly repository: HandoffRepository,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    metrics.gauge(
      {
        name: 'hushdesk_handoff_sessions',
        help: 'Conversations that wait for a person, and that are with one',
        labels: ['state'],
      },
      async (gauge) => {
        await this.refresh();
        for (const state of ['waiting', 'human'] as const)
          gauge.set({ state }, this.countOf(state)?.sessions ?? 0);
      },
    );
    metrics.gauge(
      {
        name: 'hushdesk_handoff_oldest_wait_seconds',
        help: 'How long the customer who has waited longest for a person has waited',
      },
      async (gauge) => {
        await this.refresh();
        const oldest = this.countOf('waiting')?.oldest;
        gauge.set(oldest ? Math.max(0, (this.clock.now().getTime() - oldest.getTime()) / 1_000) : 0);
      },
    );
  }

  private countOf(state: HandoffCount['state']): HandoffCount | undefined {
    return this.counts.find((count) => count.state === state);
  }

  /** The last figures stay when the database is away: the other figures must still be read. */
  private refresh(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.readAtMs < KEPT_MS) return this.reading ?? Promise.resolve();
    this.readAtMs = nowMs;
    this.reading = this.repository.count().then(
      (counts) => {
        this.counts = counts;
      },
      (error: unknown) => {
        this.logger.warn({ err: error }, 'those who wait could not be counted');
      },
    );
    return this.reading;
  }
}
