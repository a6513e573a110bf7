/** The conversations of a person, in the order in which all lock them. $1 person. */
export const LOCK_SUBJECT_SESSIONS = `SELECT id FROM chat_sessions WHERE subject_id = $1 ORDER BY id FOR UPDATE`;

/** What a person’s latest conversations hold of their values. $1 person, $2 types, $3 most rows. */
export const READ_SUBJECT_VALUES = `
  SELECT v.session_id AS "sessionId", v.placeholder, v.type, v.original
    FROM chat_sessions s JOIN pii_vault v ON v.session_id = s.id
   WHERE s.subject_id = $1 AND v.original IS NOT NULL AND v.type = ANY ($2)
   ORDER BY v.session_id DESC, v.placeholder LIMIT $3`;

/** Each takes the ids of conversations as $1. In this order: rows that hang on others go before them. */
export const ERASE_BY_SESSION = {
  chat_feedback: 'DELETE FROM chat_feedback WHERE session_id = ANY ($1::uuid[])',
  pii_vault: 'DELETE FROM pii_vault WHERE session_id = ANY ($1::uuid[])',
  chat_messages: 'DELETE FROM chat_messages WHERE session_id = ANY ($1::uuid[])',
  chat_sessions: 'DELETE FROM chat_sessions WHERE id = ANY ($1::uuid[])',
} as const;
