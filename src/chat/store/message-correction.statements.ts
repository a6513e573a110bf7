/** A message of a person; its session is locked, so that its vault stays as it is. $1 message, $2 person. */
export const LOCK_MESSAGE = `
  SELECT m.id, m.session_id AS "sessionId", m.body
    FROM chat_messages m JOIN chat_sessions s ON s.id = m.session_id
   WHERE m.id = $1 AND s.subject_id = $2 FOR UPDATE OF s, m`;

/** The vaults of all conversations of a person. $1 person. */
export const READ_SUBJECT_VAULTS = `
  SELECT v.session_id AS "sessionId", v.placeholder, v.type, v.original
    FROM chat_sessions s JOIN pii_vault v ON v.session_id = s.id WHERE s.subject_id = $1
   ORDER BY v.session_id, v.placeholder FOR UPDATE OF v`;

/** $1 message, $2 body. */
export const REPLACE_BODY = `UPDATE chat_messages SET body = $2 WHERE id = $1`;

/** $1 session, $2 placeholder, $3 original, sealed, or null for none. */
export const REPLACE_ORIGINAL = `UPDATE pii_vault SET original = $3 WHERE session_id = $1 AND placeholder = $2`;

/** $1 session, $2 now, $3 placeholders, $4 types, $5 originals. */
export const EXTEND_VAULT = `
  WITH session AS (
    UPDATE chat_sessions SET vault_size = vault_size + cardinality($3::text[]) WHERE id = $1 RETURNING id
  )
  INSERT INTO pii_vault (session_id, placeholder, type, original, created_at)
  SELECT session.id, v.placeholder, v.type, v.original, $2
    FROM session, unnest($3::text[], $4::text[], $5::bytea[]) AS v (placeholder, type, original)`;
