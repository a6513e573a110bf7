import type { PreparedStatements } from './prepared-statements.js';

/** More than this nobody counts to: counting is for people, and must stay cheap. */
export const MOST_COUNTED = 100_000;

/** Rows of one table that go by their age. All of it is code: nothing in here may come from outside. */
export interface SweptTable {
  readonly table: string;
  /** Columns of its primary key, separated by commas. */
  readonly key: string;
  /** The column that tells the age; rows without a value stay. Needs an index. */
  readonly since: string;
  /** SQL that is true of rows that stay all the same; the row is `r`. */
  readonly unless?: string;
}

/**
 * Counts and deletes old rows of one table.
 *
 * A batch is one statement. It passes by rows that somebody else has locked, so that it neither waits nor deadlocks,
 * and two at once share the work.
 */
export class RowSweep {
  private readonly old: string;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly swept: SweptTable,
  ) {
    const { table, key, since, unless } = swept;
    const stays = unless === undefined ? '' : ` AND NOT (${unless})`;
    this.old = `SELECT ${key} FROM ${table} r WHERE r.${since} <= $1${stays}`;
  }

  /** How many rows are from that moment or before; stops at `MOST_COUNTED`. */
  async count(before: Date): Promise<number> {
    const [row] = await this.statements.run<{ rows: number }>(
      {
        name: `count-old-${this.swept.table}`,
        text: `SELECT count(*)::integer AS rows FROM (${this.old} LIMIT ${MOST_COUNTED}) old`,
      },
      [before],
    );
    return row?.rows ?? 0;
  }

  /** Deletes at most `limit` of them, the oldest first; answers how many. */
  async delete(before: Date, limit: number): Promise<number> {
    const { table, key, since } = this.swept;
    const rows = await this.statements.run(
      {
        name: `delete-old-${table}`,
        text: `
          WITH old AS MATERIALIZED (${this.old} ORDER BY r.${since} LIMIT $2 FOR UPDATE OF r SKIP LOCKED)
          DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM old)
          RETURNING 1 AS gone`,
      },
      [before, limit],
    );
    return rows.length;
  }
}
