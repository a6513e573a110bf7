import type { Statement } from '../../database/prepared-statements.js';

/** Answers that customers rated, or that were none; $1 the beginning, $2 now. A session past its time is gone for readers. */
const TELLING = `
  FROM chat_messages a
  JOIN chat_sessions s ON s.id = a.session_id AND s.expires_at > $2
  LEFT JOIN chat_feedback f ON f.message_id = a.id
 WHERE a.created_at >= $1 AND a.role <> 'customer'
   AND (f.rating IS NOT NULL OR a.outcome IN ('unknown', 'refused', 'failed'))`;

/** How many there are of each kind; one row. */
export const COUNT_TELLING: Statement = {
  name: 'chat-count-telling-answers',
  text: `
    SELECT count(*) FILTER (WHERE f.rating = 'helpful')::integer AS helpful,
           count(*) FILTER (WHERE f.rating = 'unhelpful')::integer AS unhelpful,
           count(*) FILTER (WHERE a.outcome IN ('unknown', 'refused', 'failed'))::integer AS unanswered,
           count(*)::integer AS questions
    ${TELLING}`,
};

/** A page of them in the order of time, each with the question before it. $3 the last id of the page before, $4 most rows. */
export const PAGE_OF_TELLING: Statement = {
  name: 'chat-page-of-telling-answers',
  text: `
    WITH answers AS MATERIALIZED (
      SELECT a.id, a.session_id, s.subject_id, a.created_at, a.outcome, f.rating, f.comment
      ${TELLING} AND a.id > $3
       ORDER BY a.id LIMIT $4
    )
    SELECT a.*, q.id AS question_id, q.body AS question
      FROM answers a
     CROSS JOIN LATERAL (
       SELECT m.id, m.body FROM chat_messages m
        WHERE m.session_id = a.session_id AND m.role = 'customer' AND m.id < a.id
        ORDER BY m.id DESC LIMIT 1) q
     ORDER BY a.id`,
};
