import { MOST_COUNTED } from '../../database/row-sweep.js';
import type { SubjectUse } from '../subject-uses.js';

/**
 * Persons of whom nothing is left but their key: not held, with nothing asked of us, and in nobody's table.
 *
 * $1 the moment since which a token for them may still be good.
 */
function emptySubjects(uses: readonly SubjectUse[]): string {
  const unused = uses.map(
    ({ table, column }) => `AND NOT EXISTS (SELECT FROM ${table} u WHERE u.${column} = p.id)`,
  );
  return `
     p.attributes IS NULL AND p.held_at IS NULL AND p.restriction IS NULL
     AND coalesce(p.seen_at, p.created_at) <= $1
     AND NOT EXISTS (SELECT FROM privacy_requests r WHERE r.subject_id = p.id AND r.state NOT IN ('done', 'refused'))
     ${unused.join('\n     ')}`;
}

/** How many there are; stops at `MOST_COUNTED`. */
export function countEmptySubjects(uses: readonly SubjectUse[]): string {
  return `
    SELECT count(*)::integer AS persons
      FROM (SELECT FROM subjects p WHERE ${emptySubjects(uses)} LIMIT ${MOST_COUNTED}) empty`;
}

/** Locks the next of them: nobody gives them anything from then on. $2 the last one looked at, $3 how many. */
export function lockEmptySubjects(uses: readonly SubjectUse[]): string {
  return `
    SELECT p.id FROM subjects p WHERE p.id > $2 AND ${emptySubjects(uses)}
     ORDER BY p.id LIMIT $3 FOR UPDATE OF p SKIP LOCKED`;
}

/**
 * Deletes those that are locked, if they still are empty: what was given to them before they were locked shows only
 * now. Their keys go along. $2 ids.
 */
export function deleteEmptySubjects(uses: readonly SubjectUse[]): string {
  return `
    WITH gone AS (
      DELETE FROM subjects p WHERE p.id = ANY ($2::uuid[]) AND ${emptySubjects(uses)} RETURNING p.id
    ) SELECT id FROM gone`;
}
