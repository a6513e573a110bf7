import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../../metrics/metrics.js';
import { Clock } from '../../time/clock.js';
import { type OpenCount, PrivacyRequestRepository } from '../store/privacy-request.repository.js';
import { REQUEST_KINDS } from './privacy-request.js';

/** Figures are read by several, each of them often: the database is asked once in this time. */
const KEPT_MS = 10_000;

/** How many requests of persons are open, and how their clocks stand. */
@Injectable()
export class RequestFigures {
  private readonly logger = new Logger(RequestFigures.name);
  private counts: readonly OpenCount[] = [];
  private reading: Promise<void> | undefined;
  private readAtMs = 0;

  constructor(
    private readonly requests: PrivacyRequestRepository,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    metrics.gauge(
      {
        name: 'hushdesk_privacy_requests',
        help: 'Requests of persons that are open; of these, due within seven days, and overdue',
        labels: ['kind', 'standing'],
      },
      async (gauge) => {
        await this.refresh();
        for (const kind of REQUEST_KINDS) {
          const count = this.counts.find((of) => of.kind === kind);
          for (const standing of ['open', 'due', 'overdue'] as const)
            gauge.set({ kind, standing }, count?.[standing] ?? 0);
        }
      },
    );
  }

  /** The last figures stay when the database is away: the other figures must still be read. */
  private refresh(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.readAtMs < KEPT_MS) return this.reading ?? Promise.resolve();
    this.readAtMs = nowMs;
    this.reading = this.requests.countOpen().then(
      (counts) => {
        this.counts = counts;
      },
      (error: unknown) => {
        this.logger.warn({ err: error }, 'open requests could not be counted');
      },
    );
    return this.reading;
  }
}
