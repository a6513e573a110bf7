import type { Statement } from '../../../database/prepared-statements.js';

/** Stored answers about a person. $1 person, $2 to $4 rows after this actor, route and key, $5 how many. */
export const READ_ANSWERS_OF: Statement = {
  name: 'idempotency-read-answers-of',
  text: `
    SELECT actor_id AS "actorId", route, key_hash AS "keyHash", created_at AS "createdAt", expires_at AS "expiresAt",
           status, content_type AS "contentType", answer
      FROM idempotency_keys
     WHERE (subject_id = $1 OR actor_id = $1) AND (actor_id, route, key_hash) > ($2, $3, $4)
     ORDER BY actor_id, route, key_hash LIMIT $5`,
};

/** $1 person. */
export const COUNT_ANSWERS_OF: Statement = {
  name: 'idempotency-count-answers-of',
  text: 'SELECT count(*)::int AS count FROM idempotency_keys WHERE subject_id = $1 OR actor_id = $1',
};
