/**
 * Jobs that ended, whichever way. The table is the library's, which deletes them too, in its own time. $1 the moment by
 * which they had ended.
 */
const FINISHED = `
  SELECT name, id FROM pgboss.job WHERE state IN ('completed', 'cancelled', 'failed') AND completed_on <= $1`;

/** $2 the most that are counted. */
export const COUNT_FINISHED_JOBS = `SELECT count(*)::integer AS jobs FROM (${FINISHED} LIMIT $2) finished`;

/** $2 most rows. */
export const DELETE_FINISHED_JOBS = `
  WITH old AS MATERIALIZED (${FINISHED} LIMIT $2 FOR UPDATE SKIP LOCKED), gone AS (
    DELETE FROM pgboss.job j USING old WHERE j.name = old.name AND j.id = old.id RETURNING 1
  ) SELECT count(*)::integer AS jobs FROM gone`;
