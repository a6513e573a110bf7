import { Injectable } from '@nestjs/common';
import type { DailyLogFile } from './daily-log-file.js';

/** The files that this instance logs to, as retention sees them. */
@Injectable()
export class LogFiles {
  /** Of the policy in force; undefined until it is known. */
  retentionDays: number | undefined;
  private file: DailyLogFile | undefined;

  /** Named by whoever opens them; without LOG_DIR there are none. */
  use(file: DailyLogFile): void {
    this.file = file;
  }

  /** From now on files are kept for so many days after their day; deletes what is over that. */
  async keepFor(retentionDays: number): Promise<void> {
    this.retentionDays = retentionDays;
    await this.sweep();
  }

  /** How many are over their time, with so many days. */
  async countOld(now: Date, retentionDays: number): Promise<number> {
    return (await this.file?.countOld(now, retentionDays)) ?? 0;
  }

  /** Deletes what is over its time; answers how many files. */
  async sweep(now?: Date): Promise<number> {
    return (await this.file?.sweep(now)) ?? 0;
  }
}
