import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { PreparedStatements } from '../database/prepared-statements.js';
import { AuditLog } from './audit-log.js';
import { ADD_PARTITIONS, PRUNE } from './store/retention.statements.js';

const EVERY_MS = 3_600_000;

/**
 * Makes the months to come, and drops those that retention is over with.
 *
 * Each hour on every instance: both functions of the database let one in at a
 * time, and find nothing left to do when another was there.
 */
@Injectable()
export class AuditUpkeep implements OnApplicationShutdown {
  private readonly logger = new Logger(AuditUpkeep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
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

  /** Drops what is over its time, and puts on record that it did; answers how many months. */
  async prune(): Promise<number> {
    const { auditRetentionDays: retentionDays } = this.settings;
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
      await this.prune();
    } catch (error) {
      this.logger.warn({ err: error }, 'the audit log could not be kept up; tried again in an hour');
    }
  }
}
