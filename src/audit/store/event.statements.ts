/** Columns of an event with their types, in the order of the parameters of `auditInsertCte`. */
const COLUMNS = [
  ['id', 'uuid'],
  ['occurred_at', 'timestamptz'],
  ['action', 'text'],
  ['outcome', 'text'],
  ['severity', 'text'],
  ['actor_kind', 'text'],
  ['actor_id', 'uuid'],
  ['resource_kind', 'text'],
  ['resource_id', 'uuid'],
  ['request_id', 'uuid'],
  ['facts', 'jsonb'],
  ['personal', 'bytea'],
  ['personal_digest', 'bytea'],
] as const;

/** How many parameters an event takes. */
export const AUDIT_PARAMETERS = COLUMNS.length;

/**
 * Two parts of a WITH clause, `audit_event` and `audit_queued`, that put one event on record.
 *
 * The event takes `AUDIT_PARAMETERS` parameters from `$first` on. With
 * `source`, the name of an earlier part of the clause, an event is recorded
 * for each of its rows: none when there is none.
 */
export function auditInsertCte(first: number, source?: string): string {
  const names = COLUMNS.map(([name]) => name).join(', ');
  const values = COLUMNS.map(([, type], at) => `$${first + at}::${type}`).join(', ');
  const from = source === undefined ? '' : ` FROM ${source}`;
  return `audit_event AS (
      INSERT INTO audit_events (${names}) SELECT ${values}${from} RETURNING id
    ), audit_queued AS (
      INSERT INTO audit_pending (event_id) SELECT id FROM audit_event
    )`;
}

/** One event by itself. */
export const APPEND_EVENT = {
  name: 'audit-append-event',
  text: `WITH ${auditInsertCte(1)} SELECT id FROM audit_event`,
};

/** Everything of an event that its leaf is made of, from `audit_events e`, under the names of `LeafEvent`. */
export const LEAF_COLUMNS = `
  e.id, to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "occurredAt", e.action,
  e.outcome, e.severity, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.resource_kind AS "resourceKind",
  e.resource_id AS "resourceId", e.request_id AS "requestId", e.facts, e.personal_digest AS "personalDigest"`;
