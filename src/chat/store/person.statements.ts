import type { Statement } from '../../database/prepared-statements.js';

/** A person's conversations, those past their time too as long as they are there. $1 person, $2 ids greater than this, $3 how many. */
export const READ_SESSIONS_OF: Statement = {
  name: 'chat-read-sessions-of',
  text: `
    SELECT id, state, created_at AS "createdAt", last_message_at AS "lastMessageAt", expires_at AS "expiresAt",
           state_since AS "stateSince", agent_kind AS "agentKind", agent_id AS "agentId",
           handoff_cause AS "handoffCause", handoff_reason AS "handoffReason"
      FROM chat_sessions WHERE subject_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
};

/** $1 session, $2 ids greater than this, $3 how many. */
export const READ_MESSAGES_OF: Statement = {
  name: 'chat-read-messages-of',
  text: `
    SELECT id, role, body, provider, sources, outcome, created_at AS "createdAt"
      FROM chat_messages WHERE session_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
};

/** $1 session, $2 placeholders after this one, $3 how many. */
export const READ_VAULT_OF: Statement = {
  name: 'chat-read-vault-of',
  text: `
    SELECT placeholder, type, original, created_at AS "createdAt"
      FROM pii_vault WHERE session_id = $1 AND placeholder > $2 ORDER BY placeholder LIMIT $3`,
};

/** $1 person, $2 messages after this one, $3 how many. */
export const READ_FEEDBACK_OF: Statement = {
  name: 'chat-read-feedback-of',
  text: `
    SELECT message_id AS "messageId", session_id AS "sessionId", rating, comment, created_at AS "createdAt"
      FROM chat_feedback WHERE subject_id = $1 AND message_id > $2 ORDER BY message_id LIMIT $3`,
};

/** $1 person. */
export const COUNT_CHATS_OF: Statement = {
  name: 'chat-count-of',
  text: `
    SELECT (SELECT count(*) FROM chat_sessions WHERE subject_id = $1)::int AS chat_sessions,
           (SELECT count(*) FROM chat_messages m JOIN chat_sessions s ON s.id = m.session_id
             WHERE s.subject_id = $1)::int AS chat_messages,
           (SELECT count(*) FROM pii_vault v JOIN chat_sessions s ON s.id = v.session_id
             WHERE s.subject_id = $1)::int AS pii_vault,
           (SELECT count(*) FROM chat_feedback WHERE subject_id = $1)::int AS chat_feedback`,
};
