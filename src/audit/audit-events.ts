import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Problem } from '../errors/problem.js';
import { decodeCursor, encodeCursor, type PageQuery } from '../http/cursor-page.js';
import { type EventFilters, PAGE_WINDOW, pageStatement } from './store/page.statement.js';
import type { LeafEvent } from './tree/leaf.js';

/** Filters of a list; `from` is inclusive, `to` is not. */
export interface EventQuery extends EventFilters {
  from?: Date | undefined;
  to?: Date | undefined;
}

/** An event with its place, which it has within a second or two. */
export type PlacedEvent = LeafEvent & { seq: number | null };

type PageRow = PlacedEvent & { scanned: number; lastId: string | null };

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Reading what is on record. */
@Injectable()
export class AuditEvents {
  constructor(private readonly statements: PreparedStatements) {}

  /**
   * Newest first. A page may be short, even empty, while there is more: only a cursor of null is the end.
   *
   * Throws `request_invalid` for a cursor we never made.
   */
  async list(
    { limit, cursor }: PageQuery,
    { from, to, ...filters }: EventQuery,
  ): Promise<{ events: PlacedEvent[]; nextCursor: string | null }> {
    const { statement, values } = pageStatement(filters);
    const ids = [decodeCursor(cursor), to && firstIdOf(to)].filter((id) => id !== undefined);
    const before = ids.sort()[0] ?? LAST_ID;
    const rows = await this.statements.run<PageRow & Record<string, unknown>>(statement, [
      ...[before, from ? firstIdOf(from) : FIRST_ID, limit + 1],
      ...values,
    ]);
    const found = rows.filter((row) => (row.id as string | null) !== null);
    const events = found.slice(0, limit);
    const { scanned = 0, lastId = null } = rows[0] ?? {};
    const goesOn = found.length > limit ? events.at(-1)?.id : scanned >= PAGE_WINDOW ? lastId : null;
    return { events, nextCursor: goesOn ? encodeCursor(goesOn) : null };
  }
}

/** The smallest UUIDv7 of a moment (RFC 9562, 5.7). Throws `request_invalid` for one before 1970 or after 10000. */
function firstIdOf(time: Date): string {
  const ms = time.getTime();
  if (!(ms >= 0 && ms < 2 ** 48)) throw new Problem('request_invalid');
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
