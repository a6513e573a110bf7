import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MOST_COUNTED } from '../database/row-sweep.js';
import { COUNT_FINISHED_JOBS, DELETE_FINISHED_JOBS } from './store/finished-job.statements.js';

/** How long a job that ended stays, for people who look for what went wrong. */
export const FINISHED_JOB_SECONDS = 86_400;

const UNDEFINED_TABLE = '42P01';

/** Jobs that ended, as retention sees them. */
@Injectable()
export class FinishedJobs {
  constructor(private readonly dataSource: DataSource) {}

  /** How many had ended by then; stops at 100,000. */
  count(before: Date): Promise<number> {
    return this.run(COUNT_FINISHED_JOBS, before, MOST_COUNTED);
  }

  /** Deletes at most `limit` of them; answers how many. */
  delete(before: Date, limit: number): Promise<number> {
    return this.run(DELETE_FINISHED_JOBS, before, limit);
  }

  private async run(statement: string, before: Date, limit: number): Promise<number> {
    try {
      const [row] = await this.dataSource.query<{ jobs: number }[]>(statement, [before, limit]);
      return row?.jobs ?? 0;
    } catch (error) {
      // Nobody has worked here yet, so there is nothing that could have ended.
      if ((error as { code?: string }).code === UNDEFINED_TABLE) return 0;
      throw error;
    }
  }
}
