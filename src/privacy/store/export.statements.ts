import type { Statement } from '../../database/prepared-statements.js';

const EXPORT = `
  e.id, e.subject_id AS "subjectId", s.client_id AS "clientId", e.format, e.state, e.requested_at AS "requestedAt",
  e.run_id AS "runId", e.ended_at AS "endedAt", e.bytes::float8 AS bytes, e.records::float8 AS records`;

/** $1 export, $2 person, $3 format, $4 now. No row when the person is gone. */
export const ADD_EXPORT = `
  INSERT INTO privacy_exports (id, subject_id, format, state, requested_at)
  SELECT $1, id, $3, 'waiting', $4 FROM subjects WHERE id = $2
  RETURNING id`;

/** $1 export, $2 the client whose it must be, or null for any, $3 exports that were asked for after this. */
export const FIND_EXPORT: Statement = {
  name: 'privacy-find-export',
  text: `
    SELECT ${EXPORT} FROM privacy_exports e JOIN subjects s ON s.id = e.subject_id
     WHERE e.id = $1 AND ($2::uuid IS NULL OR s.client_id = $2) AND e.requested_at > $3`,
};

/**
 * Takes an export for an attempt, from whichever had it before: what that one still writes is refused from now on.
 * $1 export, $2 attempt. No row when it has ended or is gone.
 */
export const BEGIN_RUN = `
  UPDATE privacy_exports e SET state = 'running', run_id = $2 FROM subjects s
   WHERE e.id = $1 AND e.state IN ('waiting', 'running') AND s.id = e.subject_id
  RETURNING ${EXPORT}`;

/** $1 export. */
export const DELETE_CHUNKS = 'DELETE FROM privacy_export_chunks WHERE export_id = $1';

/** Stores one part, if the attempt still has the export. $1 export, $2 attempt, $3 place, $4 sealed content. */
export const ADD_CHUNK: Statement = {
  name: 'privacy-add-export-chunk',
  text: `
    WITH mine AS (
      SELECT id FROM privacy_exports WHERE id = $1 AND run_id = $2 AND state = 'running' FOR SHARE
    )
    INSERT INTO privacy_export_chunks (export_id, seq, run_id, content) SELECT id, $3, $2, $4 FROM mine
    RETURNING seq`,
};

/** $1 export, $2 attempt, $3 state, $4 now, $5 bytes, $6 records. No row when another attempt has it. */
export const END_RUN = `
  UPDATE privacy_exports SET state = $3, ended_at = $4, bytes = $5, records = $6
   WHERE id = $1 AND run_id = $2 AND state = 'running'
  RETURNING id`;

/** $1 export, $2 attempt, $3 place. */
export const READ_CHUNK: Statement = {
  name: 'privacy-read-export-chunk',
  text: 'SELECT content FROM privacy_export_chunks WHERE export_id = $1 AND run_id = $2 AND seq = $3',
};

/** A person's exports. $1 person, $2 ids greater than this, $3 how many. */
export const READ_EXPORTS_OF: Statement = {
  name: 'privacy-read-exports-of',
  text: `
    SELECT ${EXPORT} FROM privacy_exports e JOIN subjects s ON s.id = e.subject_id
     WHERE e.subject_id = $1 AND e.id > $2 ORDER BY e.id LIMIT $3`,
};

/** $1 person. */
export const COUNT_EXPORTS_OF: Statement = {
  name: 'privacy-count-exports-of',
  text: `
    SELECT (SELECT count(*) FROM privacy_exports WHERE subject_id = $1)::int AS privacy_exports,
           (SELECT count(*) FROM privacy_export_chunks c JOIN privacy_exports e ON e.id = c.export_id
             WHERE e.subject_id = $1)::int AS privacy_export_chunks`,
};

/** Of persons whom no hold and no restriction keeps, asked for at $1 or before. */
const OVERDUE = `
  FROM privacy_exports e JOIN subjects s ON s.id = e.subject_id
 WHERE e.requested_at <= $1 AND s.held_at IS NULL AND s.restriction IS DISTINCT FROM 'restriction'`;

/** $1 asked for at this time or before. Stops counting at 100,000. */
export const COUNT_OVERDUE_EXPORTS: Statement = {
  name: 'privacy-count-overdue-exports',
  text: `SELECT count(*)::int AS count FROM (SELECT e.id ${OVERDUE} LIMIT 100000) overdue`,
};

/** $1 asked for at this time or before, $2 most rows. Passes by what somebody else has. */
export const SWEEP_EXPORTS: Statement = {
  name: 'privacy-sweep-exports',
  text: `
    DELETE FROM privacy_exports WHERE id IN (
      SELECT e.id ${OVERDUE} ORDER BY e.requested_at LIMIT $2 FOR UPDATE OF e SKIP LOCKED)
    RETURNING id`,
};
