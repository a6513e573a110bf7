/** The session, if it is live and within reach. */
const WITHIN_REACH = (first: number): string => `
       id = $1 AND expires_at > $2
         AND ($${first}::uuid IS NULL OR client_id = $${first})
         AND ($${first + 1}::uuid IS NULL OR subject_id = $${first + 1})`;

/**
 * Brings a session from one state to another: of several at once exactly one finds it in a state it may leave.
 *
 * $1 session, $2 now, $3 client or null, $4 person or null, $5 states it may be in, $6 the state it is to have, $7 id
 * of the change, $8 kind of the agent it is to have or null, $9 their id or null, $10 whether cause and reason stay,
 * $11 cause or null, $12 reason, sealed, or null, $13 the only agent from whom it may be taken away, or null. No row
 * when nothing changed.
 */
export const CHANGE_STATE = `
  WITH session AS (
    UPDATE chat_sessions
       SET state = $6, state_since = $2, state_change_id = $7, agent_kind = $8, agent_id = $9,
           handoff_cause = CASE WHEN $10 THEN handoff_cause ELSE $11 END,
           handoff_reason = CASE WHEN $10 THEN handoff_reason ELSE $12 END
     WHERE ${WITHIN_REACH(3)}
         AND state = ANY ($5::text[]) AND ($13::uuid IS NULL OR agent_id IS NULL OR agent_id = $13)
    RETURNING state, subject_id AS "subjectId", handoff_reason AS reason
  ) SELECT * FROM session`;

/** How a session stands. $1 session, $2 now, $3 client or null, $4 person or null. */
export const READ_STANDING = `
  SELECT state, agent_id AS "agentId", subject_id AS "subjectId", vault_size AS "vaultSize", handoff_reason AS reason
    FROM chat_sessions WHERE ${WITHIN_REACH(3)}`;

/**
 * Stores what an agent answers, and what masking it added to the vault.
 *
 * $1 session, $2 now, $3 client or null, $4 person or null, $5 the agent who must have it, or null, $6 message id, $7
 * body, $8 expiry, $9 size of the vault it was masked with, $10 to $12 what it added to the vault. No row when the
 * session is not with this person, or its vault has grown since: then nothing is stored.
 */
export const STORE_REPLY = `
  WITH session AS (
    UPDATE chat_sessions
       SET last_message_at = $2, expires_at = $8, vault_size = vault_size + cardinality($10::text[])
     WHERE ${WITHIN_REACH(3)}
         AND state = 'human' AND vault_size = $9 AND ($5::uuid IS NULL OR agent_id = $5)
    RETURNING id
  ), vault AS (
    INSERT INTO pii_vault (session_id, placeholder, type, original, created_at)
    SELECT session.id, v.placeholder, v.type, v.original, $2
      FROM session, unnest($10::text[], $11::text[], $12::bytea[]) AS v (placeholder, type, original)
  ), reply AS (
    INSERT INTO chat_messages (id, session_id, role, body, created_at)
    SELECT $6, session.id, 'agent', $7, $2 FROM session
    RETURNING id
  ) SELECT id FROM reply`;

/**
 * Sessions in a state, those longest in it first. The partial index gives them in their order.
 *
 * $1 state, $2 now, $3 client or null, $4 id of the change to go on after, or null, $5 how many.
 */
export const LIST_HANDOFFS = {
  name: 'chat-list-handoffs',
  text: `
    SELECT state_change_id AS id, id AS "sessionId", state, state_since AS since, handoff_cause AS cause,
           agent_id AS "agentId", last_message_at AS "lastMessageAt"
      FROM chat_sessions
     WHERE state = $1 AND state IN ('waiting', 'human') AND expires_at > $2
       AND ($3::uuid IS NULL OR client_id = $3) AND ($4::uuid IS NULL OR state_change_id > $4)
     ORDER BY state_change_id LIMIT $5`,
};

/** How many are waiting and with a person, and since when the longest. $1 now. */
export const COUNT_HANDOFFS = {
  name: 'chat-count-handoffs',
  text: `
    SELECT state, count(*)::int AS sessions, min(state_since) AS oldest
      FROM chat_sessions WHERE state IN ('waiting', 'human') AND expires_at > $1 GROUP BY state`,
};

/** The state of a live session. $1 session, $2 now. */
export const READ_STATE = {
  name: 'chat-read-state',
  text: 'SELECT state FROM chat_sessions WHERE id = $1 AND expires_at > $2',
};
