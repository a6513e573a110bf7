import type { Statement } from '../../database/prepared-statements.js';
import { LEAF_COLUMNS } from './event.statements.js';

/** What can be asked for, each with its column and type. */
const FILTERS = {
  resource: ['resource_id', 'uuid'],
  actor: ['actor_id', 'uuid'],
  action: ['action', 'text'],
  severity: ['severity', 'text'],
  outcome: ['outcome', 'text'],
} as const;

export type EventFilters = Partial<Record<keyof typeof FILTERS, string>>;

/** How many events of the leading filter are looked at for one page. */
export const PAGE_WINDOW = 5_000;

/** Nearly all events have these values: they lead to nothing, and have no index. */
const COMMON: EventFilters = { severity: 'info', outcome: 'success' };

/**
 * One page, newest first, whose cost does not grow with the log.
 *
 * The most selective filter leads: its index is read from the cursor down. The
 * others are applied to what it finds, `PAGE_WINDOW` events at most; when that
 * was not enough for a full page, the page is short and goes on from there.
 *
 * $1 ids smaller than this, $2 ids from this on, $3 how many; then the filters that are given, in the order of
 * FILTERS. Always a row: `scanned` and `lastId` tell how far the window reached, the rest is null when nothing fits.
 */
export function pageStatement(filters: EventFilters): { statement: Statement; values: string[] } {
  const given = (Object.keys(FILTERS) as (keyof typeof FILTERS)[]).filter(
    (name) => filters[name] !== undefined,
  );
  const leading = given.find((name) => filters[name] !== COMMON[name]);
  const parameter = (name: keyof typeof FILTERS): string =>
    `$${4 + given.indexOf(name)}::${FILTERS[name][1]}`;
  const others = given
    .filter((name) => name !== leading)
    .map((name) => ` AND w.${FILTERS[name][0]} = ${parameter(name)}`);
  const limit = others.length === 0 ? '$3::int' : `greatest($3::int, ${PAGE_WINDOW})`;
  return {
    statement: {
      name: `audit-page-${leading ?? 'none'}-${given.join('-')}`,
      text: `
        WITH part AS MATERIALIZED (
          SELECT e.* FROM audit_events e ${leading ? spanOf(leading, parameter(leading)) : SPAN} LIMIT ${limit}
        ), wanted AS (
          SELECT w.* FROM part w WHERE true${others.join('')} ORDER BY w.id DESC LIMIT $3::int
        )
        SELECT s.scanned, s."lastId", l.seq::float8 AS seq, ${LEAF_COLUMNS}
          FROM (SELECT count(*)::int AS scanned, (array_agg(id ORDER BY id))[1] AS "lastId" FROM part) s
          LEFT JOIN wanted e ON true
          LEFT JOIN audit_leaves l ON l.event_id = e.id
         ORDER BY e.id DESC`,
    },
    values: given.map((name) => filters[name] ?? ''),
  };
}

const SPAN = 'WHERE e.id < $1::uuid AND e.id >= $2::uuid ORDER BY e.id DESC';

/**
 * The rows of one value, read from the index of its column in its order.
 *
 * Written as `= ANY` of one value, because with `=` the planner knows that the order is that of the ids, and may walk
 * the whole log by id where it takes the value for frequent. Where it does not come any more that takes seconds.
 */
function spanOf(name: keyof typeof FILTERS, value: string): string {
  const [column] = FILTERS[name];
  // A literal, for an index on part of the rows is used only where the planner sees that the rows are in it.
  const common = COMMON[name];
  const partial = common === undefined ? '' : ` AND e.${column} <> '${common}'`;
  return `WHERE e.${column} = ANY (ARRAY[${value}]) AND e.id < $1::uuid AND e.id >= $2::uuid${partial}
           ORDER BY e.${column} DESC, e.id DESC`;
}
