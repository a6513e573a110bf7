import type { Statement } from '../../database/prepared-statements.js';

/** Over their time, and of nobody who is held or has had their data restricted (GDPR art. 18). $1 now. */
const EXPIRED = `
  chat_sessions s JOIN subjects p ON p.id = s.subject_id
 WHERE s.expires_at <= $1 AND p.held_at IS NULL AND p.restriction IS DISTINCT FROM 'restriction'`;

/** $2 the most that are counted. */
export const COUNT_EXPIRED_SESSIONS: Statement = {
  name: 'chat-count-expired-sessions',
  text: `SELECT count(*)::integer AS sessions FROM (SELECT FROM ${EXPIRED} LIMIT $2) expired`,
};

/**
 * Deletes sessions with all that belongs to them. $2 most rows.
 *
 * Both rows are locked, or the session is passed by. The session, so that a turn that goes on with it at this moment
 * either keeps it whole or finds none: whoever has changed it meanwhile is judged by what it is then. The person, in
 * a way that turns do not mind, because an erasure locks them first and the sessions later, and because a hold must
 * not be answered while what it is to keep is being deleted.
 */
export const DELETE_EXPIRED_SESSIONS: Statement = {
  name: 'chat-delete-expired-sessions',
  text: `
    WITH expired AS MATERIALIZED (
      SELECT s.id FROM ${EXPIRED} ORDER BY s.expires_at LIMIT $2
         FOR SHARE OF p SKIP LOCKED FOR UPDATE OF s SKIP LOCKED
    )
    DELETE FROM chat_sessions WHERE id IN (SELECT id FROM expired) RETURNING id`,
};

/**
 * Gives live sessions the end that they would have got with another policy; what is over stays so.
 *
 * $1 now, $2 seconds after the last message, $3 the last id looked at, $4 how many. One row for each; those that a turn
 * is changing are passed by.
 */
export const MOVE_SESSION_ENDS: Statement = {
  name: 'chat-move-session-ends',
  text: `
    WITH live AS MATERIALIZED (
      SELECT id FROM chat_sessions
       WHERE id > $3 AND expires_at > $1 AND expires_at <> last_message_at + $2 * interval '1 second'
       ORDER BY id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
    ), moved AS (
      UPDATE chat_sessions s SET expires_at = s.last_message_at + $2 * interval '1 second'
        FROM live WHERE s.id = live.id RETURNING s.id
    ) SELECT id FROM moved ORDER BY id`,
};
