import type { Statement } from '../../database/prepared-statements.js';

/**
 * Events by one index, from an id on. Written as `= ANY` of one value for the reason that the pages of the log give:
 * with `=` the planner may walk the whole log by id.
 */
function readEvents(
  name: string,
  column: 'actor_id' | 'resource_id' | 'action',
  condition: string,
): Statement {
  const type = column === 'action' ? 'text' : 'uuid';
  return {
    name: `privacy-read-events-${name}`,
    text: `
      SELECT e.id, e.occurred_at AS "occurredAt", e.action, e.outcome, e.actor_kind AS "actorKind",
             e.actor_id AS "actorId", e.resource_kind AS "resourceKind", e.resource_id AS "resourceId", e.facts, e.personal
        FROM audit_events e
       WHERE e.${column} = ANY (ARRAY[$1::${type}]) AND e.id > $2 AND ${condition}
       ORDER BY e.${column}, e.id LIMIT $3`,
  };
}

/** What a person did themselves. $1 person, $2 ids greater than this, $3 how many, $4 actions to leave out. */
export const READ_EVENTS_BY: Statement = readEvents('by', 'actor_id', 'e.action <> ALL ($4::text[])');

/** What others did to a person or conversation. $1 its id, $2 to $4 as before, $5 the person. */
export const READ_EVENTS_ABOUT: Statement = readEvents(
  'about',
  'resource_id',
  'e.action <> ALL ($4::text[]) AND e.actor_id IS DISTINCT FROM $5::uuid',
);

/** Some actions on a person or conversation. $1 its id, $2 ids greater than this, $3 how many, $4 the actions. */
export const READ_EVENTS_OF_ACTIONS: Statement = readEvents(
  'of-actions',
  'resource_id',
  'e.action = ANY ($4::text[])',
);

/** Readings of a person's conversations, of those that are gone too. $1 action, $2 ids greater than this, $3 how many, $4 person. */
export const READ_READINGS: Statement = readEvents(
  'readings',
  'action',
  `e.facts ->> 'subjectId' = $4::text`,
);

/** Ids of a person's conversations. $1 person, $2 ids greater than this, $3 how many. */
export const LIST_SESSIONS_OF: Statement = {
  name: 'privacy-list-sessions-of',
  text: 'SELECT id FROM chat_sessions WHERE subject_id = $1 AND id > $2 ORDER BY id LIMIT $3',
};

/** $1 person. */
export const COUNT_EVENTS_OF: Statement = {
  name: 'privacy-count-events-of',
  text: `
    SELECT count(*)::int AS count FROM (
      SELECT id FROM audit_events WHERE actor_id = $1
      UNION
      SELECT id FROM audit_events WHERE resource_id = $1
      UNION
      SELECT e.id FROM chat_sessions s JOIN audit_events e ON e.resource_id = s.id WHERE s.subject_id = $1
    ) events`,
};
