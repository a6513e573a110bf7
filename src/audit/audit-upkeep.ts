import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PreparedStatements } from '../database/prepared-statements.js';
import { AuditLog } from './audit-log.js';
import { ADD_PARTITIONS, COUNT_PRUNABLE, PRUNE } from './store/retention.statements.js';

const EVERY_MS = 3_600_000;

/**
 * Makes the months to come, each hour on every instance, and drops those over their time when retention says so.
 *
 * Both functions of the database let one in at a time, and find nothing left
 * to do when another was there.
 */
@Injectable()
export class AuditUpkeep implements OnApplicationShutdown {
  private readonly logger = new Logger(AuditUpkeep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Begins; called once, by a service that is up. */
  start(): void {
    this.timer ??= setInterval(() => void this.run(), EVERY_MS).unref();
    void this.run();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** How many months ended more than so many days ago, all of them with their place in the log. */
  async countPrunable(now: Date, retentionDays: number): Promise<number> {
    const [row] = await this.statements.run<{ months: number }>(COUNT_PRUNABLE, [now, retentionDays]);
    return row?.months ?? 0;
  }

  /**
   * Drops months that ended more than so many days ago, by the clock of the database, and puts on record that it did;
   * answers how many.
   */
  async prune(retentionDays: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [{ months } = { months: 0 }] = await manager.query<{ months: number }[]>(PRUNE, [retentionDays]);
      if (months > 0)
        await this.audit.append({ action: 'audit.pruned', facts: { months, retentionDays } }, manager);
      return months;
    });
  }

  private async run(): Promise<void> {
    try {
      await this.statements.run(ADD_PARTITIONS, []);
    } catch (error) {
      this.logger.warn(
        { err: error },
        'the months to come could not be added to the audit log; tried again in an hour',
      );
    }
  }
}
