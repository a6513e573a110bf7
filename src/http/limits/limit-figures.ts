import { Injectable } from '@nestjs/common';
import { Metrics } from '../../metrics/metrics.js';
import { LimiterEvents, LimiterFigures, type LimiterListener } from '../limiter-events.js';

/** Who ran into a limit, and whether limits are counted for all instances together. */
@Injectable()
export class LimitFigures implements LimiterListener {
  private readonly refusals;
  private readonly outages;

  constructor(events: LimiterEvents, figures: LimiterFigures, metrics: Metrics) {
    this.refusals = metrics.counter({
      name: 'hushdesk_limit_refusals_total',
      help: 'Requests refused with 429, by the limit they ran into',
      labels: ['limit'],
    });
    this.outages = metrics.counter({
      name: 'hushdesk_limit_store_outages_total',
      help: 'How often Redis went away while it counted for all instances',
    });
    metrics.gauge(
      {
        name: 'hushdesk_limit_store_insured',
        help: '1 while this instance counts alone, because Redis does not answer',
      },
      (gauge) => {
        gauge.set(figures.insured ? 1 : 0);
      },
    );
    events.register(this);
  }

  limitExceeded(limit: string): void {
    this.refusals.inc({ limit });
  }

  storeLost(): void {
    this.outages.inc();
  }

  storeRestored(): void {
    // `insured` has been told already.
  }
}
