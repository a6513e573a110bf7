import { Pool } from 'pg';
import type { ConstructorOptions, Db } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { connectionOptions } from '../database/connection-options.js';

/** Of jobs alone, apart from the tables of the service. */
const SCHEMA = 'pgboss';
/** One to fetch, one to finish, one to look after the queues: jobs wait for each other rather than for requests. */
const POOL_SIZE = 3;

/** What the service and the migration say alike: where the jobs are, and that nothing is polled for but jobs. */
export const JOB_OPTIONS = {
  schema: SCHEMA,
  supervise: false,
  schedule: false,
  persistWarnings: false,
} as const satisfies ConstructorOptions;

/** The connections of jobs, with the address, the TLS and the time-outs of all others. */
export class JobDatabase implements Db {
  private readonly pool: Pool;

  /** `statementTimeoutMs` of 0 is without limit. */
  constructor(settings: Settings, statementTimeoutMs?: number) {
    const options = connectionOptions(settings, statementTimeoutMs);
    this.pool = new Pool({ ...options, max: POOL_SIZE, application_name: 'hushdesk-jobs' });
    // A connection that is lost while idle is replaced at the next statement, which says so if it cannot be.
    this.pool.on('error', () => undefined);
  }

  /** Rows as `pg` gives them. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    return this.pool.query<Record<string, unknown>>(text, values);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Lets statements about jobs run in a transaction of the service. */
export function within(transaction: EntityManager): Db {
  return {
    executeSql: async (text, values) => ({ rows: await transaction.query<unknown[]>(text, values) }),
  };
}
