import { Injectable, Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Metrics } from '../../metrics/metrics.js';
import { Clock } from '../../time/clock.js';
import { RetentionPolicies } from '../retention-policies.js';
import type { TargetCount } from '../store/retention-run.repository.js';

/** Counting may read much: it is done once in this time, however often figures are read. */
const KEPT_MS = 300_000;

/** What is over its time and still there, and what was deleted. */
@Injectable()
export class RetentionFigures {
  private readonly logger = new Logger(RetentionFigures.name);
  private readonly swept: Counter<'target'>;
  private overdue: readonly TargetCount[] = [];
  private reading: Promise<void> | undefined;
  private readAtMs = 0;

  constructor(
    private readonly policies: RetentionPolicies,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.swept = metrics.counter({
      name: 'hushdesk_retention_swept_total',
      help: 'Rows, months and files deleted because they were over their time',
      labels: ['target'],
    });
    metrics.gauge(
      {
        name: 'hushdesk_retention_overdue_rows',
        help: 'Rows, months and files over their time that are still there; counted to 100,000',
        labels: ['target'],
      },
      async (gauge) => {
        await this.refresh();
        for (const { target, count } of this.overdue) gauge.set({ target }, count);
      },
    );
  }

  countSwept(target: string, rows: number): void {
    this.swept.inc({ target }, rows);
  }

  /** How much of each target is over its time; one that cannot be counted is marked, and does not hold up the others. */
  async countOverdue(): Promise<TargetCount[]> {
    const counts: TargetCount[] = [];
    for (const { target, ttlSeconds } of this.policies.list()) {
      try {
        const count = await target.countOverdue(this.clock.now(), ttlSeconds);
        counts.push({ target: target.name, count, failed: false });
      } catch (error) {
        this.logger.warn({ err: error, target: target.name }, 'what is over its time could not be counted');
        counts.push({ target: target.name, count: 0, failed: true });
      }
    }
    return counts;
  }

  /** The last figures stay when the database is away: the other figures must still be read. */
  private refresh(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.readAtMs < KEPT_MS) return this.reading ?? Promise.resolve();
    this.readAtMs = nowMs;
    this.reading = this.countOverdue().then((counts) => {
      const before = new Map(this.overdue.map((count) => [count.target, count]));
      this.overdue = counts.map((count) => (count.failed ? (before.get(count.target) ?? count) : count));
    });
    return this.reading;
  }
}
