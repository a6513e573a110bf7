import type { Statement } from '../../database/prepared-statements.js';

/** How many earlier messages a turn reads. */
export const HISTORY_LIMIT = 20;

/**
 * Opens a session for a person, known or new, and stores the question: one statement, so all or nothing.
 *
 * $1 subject id if new, $2 client, $3 blind index of the person or null,
 * $4 session id, $5 message id, $6 question, $7 now, $8 expiry.
 *
 * An anonymous person has no index, and nulls never conflict: each is new.
 */
export const OPEN_SESSION: Statement = {
  name: 'chat-open-session',
  text: `
    WITH person AS (
      INSERT INTO subjects AS s (id, client_id, ref_index, created_at) VALUES ($1, $2, $3, $7)
      ON CONFLICT (client_id, ref_index) DO UPDATE SET ref_index = s.ref_index
      RETURNING id
    ), opened AS (
      INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
      SELECT $4, $2, person.id, $7, $7, $8 FROM person
      RETURNING id
    )
    INSERT INTO chat_messages (id, session_id, role, body, created_at)
    SELECT $5, opened.id, 'customer', $6, $7 FROM opened`,
};

/**
 * The same for a person we know by our own id: a user, or an end customer with a token of their own.
 *
 * $1 subject, $2 client, $3 session, $4 message, $5 question, $6 now, $7 expiry. No row when the person is gone.
 */
export const OPEN_SESSION_OF: Statement = {
  name: 'chat-open-session-of',
  text: `
    WITH opened AS (
      INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
      SELECT $3, $2, s.id, $6, $6, $7 FROM subjects s WHERE s.id = $1 AND s.client_id = $2
      RETURNING id
    )
    INSERT INTO chat_messages (id, session_id, role, body, created_at)
    SELECT $4, opened.id, 'customer', $5, $6 FROM opened
    RETURNING id`,
};

/**
 * Touches a live session of this client, stores the question and reads what was said before.
 *
 * $1 session, $2 client, $3 blind index of the person the caller names or null,
 * $4 message id, $5 question, $6 now, $7 expiry, $8 the person the caller is, or
 * null. No row when there is no such session for this caller: then nothing is stored either.
 */
export const CONTINUE_SESSION: Statement = {
  name: 'chat-continue-session',
  text: `
    WITH touched AS (
      UPDATE chat_sessions SET last_message_at = $6, expires_at = $7
       WHERE id = $1 AND client_id = $2 AND expires_at > $6
         AND ($3::bytea IS NULL OR subject_id = (SELECT id FROM subjects WHERE client_id = $2 AND ref_index = $3))
         AND ($8::uuid IS NULL OR subject_id = $8)
      RETURNING id
    ), question AS (
      INSERT INTO chat_messages (id, session_id, role, body, created_at)
      SELECT $4, touched.id, 'customer', $5, $6 FROM touched
    )
    SELECT touched.id,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'text', m.body) ORDER BY m.id), '[]')
              FROM (SELECT id, role, body FROM chat_messages
                     WHERE session_id = $1 ORDER BY id DESC LIMIT ${HISTORY_LIMIT}) m) AS history
      FROM touched`,
};

/**
 * Stores the answer, if its session is still there.
 *
 * $1 message id, $2 session, $3 text, $4 provider, $5 sources, $6 now.
 */
export const STORE_ANSWER: Statement = {
  name: 'chat-store-answer',
  text: `
    INSERT INTO chat_messages (id, session_id, role, body, provider, sources, created_at)
    SELECT $1, s.id, 'assistant', $3, $4, $5, $6 FROM chat_sessions s WHERE s.id = $2 FOR KEY SHARE
    RETURNING id`,
};
