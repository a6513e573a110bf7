import { Injectable, Logger } from '@nestjs/common';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Metrics } from '../metrics/metrics.js';
import { Sequencer } from './sequencer.js';
import { COUNT_BACKLOG, MOST_COUNTED } from './store/sequencer.statements.js';

const SECOND_MS = 1_000;

/** How many events wait for their place in the log, and how long. */
@Injectable()
export class AuditFigures {
  private readonly logger = new Logger(AuditFigures.name);
  private events = 0;

  constructor(
    private readonly statements: PreparedStatements,
    sequencer: Sequencer,
    metrics: Metrics,
  ) {
    metrics.gauge(
      {
        name: 'hushdesk_audit_backlog_events',
        help: `Audit events that wait for their place in the log, counted to ${MOST_COUNTED}`,
      },
      async (gauge) => {
        await this.count();
        gauge.set(this.events);
      },
    );
    metrics.gauge(
      {
        name: 'hushdesk_audit_backlog_seconds',
        help: 'How long the audit event has waited that waits longest',
      },
      (gauge) => {
        gauge.set(sequencer.backlogMs / SECOND_MS);
      },
    );
  }

  /** The last count stays when the database is away: the other figures must still be read. */
  private async count(): Promise<void> {
    try {
      const [row] = await this.statements.run<{ events: number }>(COUNT_BACKLOG, [MOST_COUNTED]);
      this.events = row?.events ?? 0;
    } catch (error) {
      this.logger.warn({ err: error }, 'audit events that wait could not be counted');
    }
  }
}
