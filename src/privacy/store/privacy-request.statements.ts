const COLUMNS = `
  id, subject_id AS "subjectId", client_id AS "clientId", kind, law, origin, state, received_at AS "receivedAt",
  due_at AS "dueAt", confirmed_at AS "confirmedAt", extended_at AS "extendedAt",
  extension_reason AS "extensionReason", started_at AS "startedAt", ended_at AS "endedAt",
  refusal_reason AS "refusalReason", failure, event_id AS "eventId", outcome, receipt`;

/** $1 id, $2 subject, $3 client, $4 kind, $5 law, $6 origin, $7 received at. */
export const ADD_REQUEST = `
  INSERT INTO privacy_requests (id, subject_id, client_id, kind, law, origin, state, received_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'received', $7)
  ON CONFLICT (id) DO NOTHING
  RETURNING ${COLUMNS}`;

/** $1 id, $2 client or null for any. */
export const FIND_REQUEST = `
  SELECT ${COLUMNS} FROM privacy_requests WHERE id = $1 AND ($2::uuid IS NULL OR client_id = $2)`;

/** The same, and nobody else changes it until the transaction ends. */
export const LOCK_REQUEST = `${FIND_REQUEST} FOR UPDATE`;

/** $1 client or null, $2 state or null, $3 subject or null, $4 ids smaller than this or null, $5 most rows. Newest first. */
export const LIST_REQUESTS = `
  SELECT ${COLUMNS} FROM privacy_requests
   WHERE ($1::uuid IS NULL OR client_id = $1) AND ($2::text IS NULL OR state = $2)
     AND ($3::uuid IS NULL OR subject_id = $3) AND ($4::uuid IS NULL OR id < $4)
   ORDER BY id DESC LIMIT $5`;

/** $1 id, $2 now. */
export const CONFIRM_REQUEST = `
  UPDATE privacy_requests SET state = 'identity_confirmed', confirmed_at = $2 WHERE id = $1 RETURNING ${COLUMNS}`;

/** $1 id, $2 now, $3 reason. */
export const EXTEND_REQUEST = `
  UPDATE privacy_requests SET state = 'extended', extended_at = $2, extension_reason = $3 WHERE id = $1
  RETURNING ${COLUMNS}`;

/** $1 id, $2 now, $3 reason. */
export const REFUSE_REQUEST = `
  UPDATE privacy_requests SET state = 'refused', ended_at = $2, refusal_reason = $3 WHERE id = $1
  RETURNING ${COLUMNS}`;

/** $1 id, $2 now. */
export const START_REQUEST = `
  UPDATE privacy_requests SET state = 'running', started_at = $2 WHERE id = $1 RETURNING ${COLUMNS}`;

/** What an erasure has done, and what it has yet to look for. $1 id, $2 event, $3 counts, $4 sealed identifiers. */
export const NOTE_ERASED = `UPDATE privacy_requests SET event_id = $2, outcome = $3, sought = $4 WHERE id = $1`;

/** $1 id. */
export const READ_SOUGHT = `SELECT sought FROM privacy_requests WHERE id = $1 AND state = 'running'`;

/** $1 id, $2 failure. */
export const NOTE_FAILURE = `
  UPDATE privacy_requests SET failure = $2 WHERE id = $1 AND state = 'running' RETURNING id`;

/** $1 id, $2 now, $3 counts, $4 receipt or null. No row when it was done by somebody else meanwhile. */
export const END_REQUEST = `
  UPDATE privacy_requests
     SET state = 'done', ended_at = $2, outcome = $3, receipt = $4, sought = NULL, failure = NULL
   WHERE id = $1 AND state = 'running'
  RETURNING ${COLUMNS}`;

/** Erasures that were begun and not ended. */
export const LIST_RUNNING_ERASURES = `
  SELECT id FROM privacy_requests WHERE state = 'running' AND kind = 'erasure' ORDER BY id`;

/** Erasures that were done, for the journal. $1 ids greater than this, $2 most rows. */
export const LIST_DONE_ERASURES = `
  SELECT id, subject_id AS "subjectId", client_id AS "clientId", started_at AS "erasedAt" FROM privacy_requests
   WHERE id > $1 AND kind = 'erasure' AND state = 'done' ORDER BY id LIMIT $2`;

/** Open requests by kind. $1 now, $2 seven days from now. */
export const COUNT_OPEN_REQUESTS = `
  SELECT kind, count(*)::integer AS open,
         count(*) FILTER (WHERE due_at <= $2 AND due_at > $1)::integer AS due,
         count(*) FILTER (WHERE due_at <= $1)::integer AS overdue
    FROM privacy_requests WHERE state NOT IN ('done', 'refused') GROUP BY kind`;
