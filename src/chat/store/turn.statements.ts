import type { Statement } from '../../database/prepared-statements.js';

/** How many earlier messages a turn reads. */
export const HISTORY_LIMIT = 20;

/** The vault rows of one message, from three arrays of equal length. */
const NEW_VAULT_ROWS = (placeholders: number, now: number): string => `
  SELECT session.id, v.placeholder, v.type, v.original, $${now}::timestamptz
    FROM session, unnest($${placeholders}::text[], $${placeholders + 1}::text[], $${placeholders + 2}::bytea[])
                  AS v (placeholder, type, original)`;

/**
 * Opens a session for a new person and stores the person's data key and the question: one statement, so all or nothing.
 *
 * $1 subject id, $2 client, $3 blind index of the person or null, $4 session id, $5 message id, $6 question,
 * $7 now, $8 expiry, $9 to $11 the vault: placeholders, types, originals, $12 wrapped data key, $13 id of its key,
 * $14 the client's own id of the person, sealed, or null.
 *
 * An anonymous person has no index, and nulls never conflict: each is new. When the person is known already,
 * nothing is stored, and the row tells who it is and their wrapped key. No row at all: the person is being added
 * by somebody else at this moment, or was.
 */
export const OPEN_SESSION: Statement = {
  name: 'chat-open-session',
  text: `
    WITH person AS (
      INSERT INTO subjects (id, client_id, ref_index, created_at, external_id) VALUES ($1, $2, $3, $7, $14)
      ON CONFLICT (client_id, ref_index) DO NOTHING
      RETURNING id
    ), data_key AS (
      INSERT INTO keys.subject_keys (subject_id, wrapped_key, kek_id, created_at)
      SELECT person.id, $12, $13, $7 FROM person
    ), session AS (
      INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at, vault_size)
      SELECT $4, $2, person.id, $7, $7, $8, cardinality($9::text[]) FROM person
      RETURNING id
    ), vault AS (
      INSERT INTO pii_vault (session_id, placeholder, type, original, created_at) ${NEW_VAULT_ROWS(9, 7)}
    ), question AS (
      INSERT INTO chat_messages (id, session_id, role, body, created_at)
      SELECT $5, session.id, 'customer', $6, $7 FROM session
    )
    SELECT person.id, true AS added, NULL::bytea AS wrapped_key FROM person
    UNION ALL
    SELECT s.id, false, k.wrapped_key
      FROM subjects s LEFT JOIN keys.subject_keys k ON k.subject_id = s.id
     WHERE s.client_id = $2 AND s.ref_index = $3`,
};

/**
 * The same for a person we know by our own id.
 *
 * $1 subject, $2 client, $3 session, $4 message, $5 question, $6 now, $7 expiry, $8 to $10 the vault. No row when
 * the person is gone.
 */
export const OPEN_SESSION_OF: Statement = {
  name: 'chat-open-session-of',
  text: `
    WITH person AS (
      SELECT id, restriction IS NOT NULL AS restricted FROM subjects WHERE id = $1 AND client_id = $2
    ), session AS (
      INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at, vault_size)
      SELECT $3, $2, person.id, $6, $6, $7, cardinality($8::text[]) FROM person
      RETURNING id
    ), vault AS (
      INSERT INTO pii_vault (session_id, placeholder, type, original, created_at) ${NEW_VAULT_ROWS(8, 6)}
    ), question AS (
      INSERT INTO chat_messages (id, session_id, role, body, created_at)
      SELECT $4, session.id, 'customer', $5, $6 FROM session
    )
    SELECT restricted FROM person`,
};

/**
 * Touches a live session of this client, stores the question and its vault, and reads what was said before.
 *
 * $1 session, $2 client, $3 blind index of the person the caller names or null, $4 message id, $5 question, $6 now,
 * $7 expiry, $8 the person the caller is, or null, $9 size of the vault the question was masked with, $10 to $12
 * what it added to the vault. No row when there is no such session for this caller, it is closed, or its vault has grown since:
 * then nothing is stored either.
 */
export const CONTINUE_SESSION: Statement = {
  name: 'chat-continue-session',
  text: `
    WITH session AS (
      UPDATE chat_sessions
         SET last_message_at = $6, expires_at = $7, vault_size = vault_size + cardinality($10::text[])
       WHERE id = $1 AND client_id = $2 AND expires_at > $6 AND vault_size = $9 AND state <> 'closed'
         AND ($3::bytea IS NULL OR subject_id = (SELECT id FROM subjects WHERE client_id = $2 AND ref_index = $3))
         AND ($8::uuid IS NULL OR subject_id = $8)
      RETURNING id, subject_id, state
    ), vault AS (
      INSERT INTO pii_vault (session_id, placeholder, type, original, created_at) ${NEW_VAULT_ROWS(10, 6)}
    ), question AS (
      INSERT INTO chat_messages (id, session_id, role, body, created_at)
      SELECT $4, session.id, 'customer', $5, $6 FROM session
    )
    SELECT session.state,
           (SELECT restriction IS NOT NULL FROM subjects WHERE id = session.subject_id) AS restricted,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'outcome', m.outcome,
                                                         'body', encode(m.body, 'base64')) ORDER BY m.id), '[]')
              FROM (SELECT id, role, outcome, body FROM chat_messages
                     WHERE session_id = $1 ORDER BY id DESC LIMIT ${HISTORY_LIMIT}) m) AS history
      FROM session`,
};

/**
 * Reads whose session it is and its vault, for an instance that does not hold them.
 *
 * $1 session, $2 client, $3 blind index or null, $4 now, $5 the person the caller is, or null. No row when there is no such
 * session for this caller.
 */
export const READ_SESSION: Statement = {
  name: 'chat-read-session',
  text: `
    SELECT s.subject_id, s.state, k.wrapped_key, s.vault_size,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('placeholder', v.placeholder, 'type', v.type,
                                                         'original', encode(v.original, 'base64'))), '[]')
              FROM pii_vault v WHERE v.session_id = s.id) AS vault
      FROM chat_sessions s LEFT JOIN keys.subject_keys k ON k.subject_id = s.subject_id
     WHERE s.id = $1 AND s.client_id = $2 AND s.expires_at > $4
       AND ($3::bytea IS NULL OR s.subject_id = (SELECT id FROM subjects WHERE client_id = $2 AND ref_index = $3))
       AND ($5::uuid IS NULL OR s.subject_id = $5)`,
};

/** The vault of a session. $1 session. */
export const READ_VAULT: Statement = {
  name: 'chat-read-vault',
  text: 'SELECT placeholder, type, original FROM pii_vault WHERE session_id = $1',
};

/** The first parameter of the audit event in `storeAnswer`. */
export const ANSWER_EVENT = 8;

/**
 * Stores the answer, if its session is still there, and then the event that says so: both or neither.
 *
 * $1 message id, $2 session, $3 body, $4 provider, $5 sources, $6 now, $7 outcome, then the event. `eventOf` makes of the name of
 * a part of the clause the parts that record it.
 */
export function storeAnswer(eventOf: (source: string) => string): Statement {
  return {
    name: 'chat-store-answer',
    text: `
    WITH session AS (
      SELECT id FROM chat_sessions WHERE id = $2 FOR KEY SHARE
    ), answer AS (
      INSERT INTO chat_messages (id, session_id, role, body, provider, sources, created_at, outcome)
      SELECT $1, session.id, 'assistant', $3, $4, $5, $6, $7 FROM session
      RETURNING id
    ), ${eventOf('answer')}
    SELECT id FROM answer`,
  };
}

/** Takes back a question that is not to be answered. $1 message. */
export const WITHDRAW_QUESTION: Statement = {
  name: 'chat-withdraw-question',
  text: 'DELETE FROM chat_messages WHERE id = $1',
};

/**
 * Takes back what an attempt stored of which nobody has heard, with the session when it has nothing else. $1 ids of the
 * messages. Answers whose sessions they were in.
 */
export const TAKE_BACK: Statement = {
  name: 'chat-take-back',
  text: `
    WITH message AS (
      DELETE FROM chat_messages WHERE id = ANY ($1::uuid[]) RETURNING session_id
    ), session AS (
      DELETE FROM chat_sessions s USING (SELECT DISTINCT session_id FROM message) m
       WHERE s.id = m.session_id
         AND NOT EXISTS (SELECT FROM chat_messages o WHERE o.session_id = s.id AND o.id <> ALL ($1::uuid[]))
    )
    SELECT DISTINCT session_id AS id FROM message`,
};

/** Takes back a session that was opened for a question that is not to be answered. $1 session. */
export const WITHDRAW_SESSION: Statement = {
  name: 'chat-withdraw-session',
  text: 'DELETE FROM chat_sessions WHERE id = $1',
};
