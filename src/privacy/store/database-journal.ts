import { Pool } from 'pg';
import type { Settings } from '../../config/settings.js';
import { connectionOptions } from '../../database/connection-options.js';
import type { JournalStore } from '../journal/journal-store.js';

const CREATE = `
  CREATE TABLE IF NOT EXISTS hushdesk_erasures (
    place bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_hushdesk_erasures PRIMARY KEY,
    line text NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT now()
  )`;
const APPEND = 'INSERT INTO hushdesk_erasures (line) VALUES ($1)';
const READ = 'SELECT place::text, line FROM hushdesk_erasures WHERE place > $1 ORDER BY place LIMIT $2';
const BATCH = 1_000;
const DUPLICATE_TABLE = new Set(['42P07', '23505']);

/** Keeps the journal in a database of its own, which is not restored together with the one of the service. */
export class DatabaseJournal implements JournalStore {
  private readonly pool: Pool;
  private ready: Promise<void> | undefined;

  constructor(settings: Settings, address: string) {
    const options = connectionOptions(settings, undefined, address);
    this.pool = new Pool({ ...options, max: 1, application_name: 'hushdesk-erasures' });
    // A connection that is lost while idle is replaced at the next statement, which says so if it cannot be.
    this.pool.on('error', () => undefined);
  }

  async append(line: string): Promise<void> {
    await this.prepare();
    await this.pool.query(APPEND, [line]);
  }

  async *read(): AsyncGenerator<string> {
    await this.prepare();
    for (let after = '0'; ;) {
      const { rows } = await this.pool.query<{ place: string; line: string }>(READ, [after, BATCH]);
      for (const { line } of rows) yield line;
      const last = rows.at(-1);
      if (!last) return;
      after = last.place;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Once; a database that was away does not stay remembered. */
  private prepare(): Promise<void> {
    this.ready ??= this.create().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  private async create(): Promise<void> {
    try {
      await this.pool.query(CREATE);
    } catch (error) {
      // Another instance was creating it at the same moment.
      if (!DUPLICATE_TABLE.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
