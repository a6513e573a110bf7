import { v7 as uuidv7 } from 'uuid';
import type { TestDatabase } from './test-database.js';

/**
 * Conversations that ended an hour ago, one to a person, in one statement; answers how many.
 *
 * Their messages are as long as those of a chat are when they are sealed.
 */
export async function addExpiredMessages(
  database: Pick<TestDatabase, 'query'>,
  { messages, perSession }: { messages: number; perSession: number },
): Promise<number> {
  const sessions = Math.ceil(messages / perSession);
  await database.query(
    `WITH persons AS (
       INSERT INTO subjects (id, client_id, created_at)
       SELECT gen_random_uuid(), $1, now() - interval '26 hours' FROM generate_series(1, $2::int) RETURNING id
     ), keys AS (
       INSERT INTO keys.subject_keys (subject_id, wrapped_key, kek_id, created_at)
       SELECT id, decode(repeat('00', 70), 'hex'), 'test', now() FROM persons
     ), sessions AS (
       INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
       SELECT gen_random_uuid(), $1, id, now() - interval '26 hours', now() - interval '25 hours', now() - interval '1 hour'
         FROM persons RETURNING id
     )
     INSERT INTO chat_messages (id, session_id, role, body, created_at)
     SELECT gen_random_uuid(), sessions.id, CASE WHEN n % 2 = 1 THEN 'customer' ELSE 'assistant' END,
            decode(repeat('ab', 200), 'hex'), now() - interval '25 hours'
       FROM sessions, generate_series(1, $3::int) n`,
    [uuidv7(), sessions, perSession],
  );
  return sessions;
}
