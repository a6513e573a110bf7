import type { Statement } from '../../database/prepared-statements.js';

/** The first parameter of the audit event in `storeFeedback`. */
export const FEEDBACK_EVENT = 6;

/**
 * Stores what a customer thinks of an answer, in the place of what they thought before, and the event that says so:
 * both or neither. No row when the session has no such answer, or is over its time.
 *
 * $1 message, $2 session, $3 rating, $4 sealed comment or null, $5 now, then the event. `eventOf` makes of the name
 * of a part of the clause the parts that record it.
 */
export function storeFeedback(eventOf: (source: string) => string): Statement {
  return {
    name: 'chat-store-feedback',
    text: `
    WITH answer AS (
      SELECT m.id, m.session_id, s.subject_id
        FROM chat_messages m JOIN chat_sessions s ON s.id = m.session_id
       WHERE m.id = $1 AND m.session_id = $2 AND s.expires_at > $5 AND m.role IN ('assistant', 'agent')
         FOR KEY SHARE
    ), feedback AS (
      INSERT INTO chat_feedback (message_id, session_id, subject_id, rating, comment, created_at)
      SELECT answer.id, answer.session_id, answer.subject_id, $3, $4, $5 FROM answer
      ON CONFLICT (message_id) DO UPDATE
        SET rating = excluded.rating, comment = excluded.comment, created_at = excluded.created_at
      RETURNING message_id
    ), ${eventOf('feedback')}
    SELECT message_id FROM feedback`,
  };
}
