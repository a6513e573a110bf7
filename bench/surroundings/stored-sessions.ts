import { withClient } from './postgres.ts';

const BATCH = 20_000;
const MESSAGES = 10;

/**
 * Stores sessions of the last twenty hours, ten messages and one person each, as long as they are when they are sealed;
 * answers how many seconds that took. Nobody can open them: they are there to be passed by.
 */
export function storeSessions(databaseUrl: string, sessions: number): Promise<number> {
  const begunMs = performance.now();
  return withClient(databaseUrl, async (client) => {
    // References hold by construction, and checking ten million of them is most of the time.
    await client.query('SET session_replication_role = replica');
    for (let from = 0; from < sessions; from += BATCH) {
      await client.query(
        `WITH new AS MATERIALIZED (
           SELECT uuidv7(-age) AS id, uuidv7(-age) AS subject_id, now() - age AS at, n
             FROM generate_series($1::int, $2::int) n, LATERAL (SELECT interval '20 hours' * (1 - n / $3::float8) AS age) a
         ), persons AS (
           INSERT INTO subjects (id, client_id, ref_index, created_at)
           SELECT subject_id, (SELECT client_id FROM api_keys LIMIT 1), sha256(n::text::bytea), at FROM new
         ), keys AS (
           INSERT INTO keys.subject_keys (subject_id, wrapped_key, kek_id, created_at)
           SELECT subject_id, decode(repeat('5a', 70), 'hex'), 'one', at FROM new
         ), sessions AS (
           INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
           SELECT id, (SELECT client_id FROM api_keys LIMIT 1), subject_id, at, at, at + interval '24 hours' FROM new
         )
         INSERT INTO chat_messages (id, session_id, role, body, provider, sources, outcome, created_at)
         SELECT uuidv7(at - now() + m * interval '30 seconds'), id,
                CASE WHEN m % 2 = 1 THEN 'customer' ELSE 'assistant' END, decode(repeat('ab', 200), 'hex'),
                CASE WHEN m % 2 = 0 THEN 'openai' END, CASE WHEN m % 2 = 0 THEN '[]'::jsonb END,
                CASE WHEN m % 2 = 0 THEN 'answered' END, at
           FROM new, generate_series(1, $4::int) m`,
        [from + 1, Math.min(from + BATCH, sessions), sessions, MESSAGES],
      );
    }
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    return (performance.now() - begunMs) / 1_000;
  });
}

/**
 * Stores conversations that ended an hour ago, twenty messages each, with their persons; answers how many sessions.
 */
export function storeExpired(databaseUrl: string, messages: number): Promise<number> {
  const perSession = 20;
  const sessions = Math.ceil(messages / perSession);
  return withClient(databaseUrl, async (client) => {
    await client.query(
      `WITH persons AS (
         INSERT INTO subjects (id, client_id, created_at)
         SELECT uuidv7('-26 hours'), gen_random_uuid(), now() - interval '26 hours' FROM generate_series(1, $1::int)
         RETURNING id
       ), sessions AS (
         INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
         SELECT uuidv7('-26 hours'), id, id, now() - interval '26 hours', now() - interval '25 hours',
                now() - interval '1 hour'
           FROM persons RETURNING id
       )
       INSERT INTO chat_messages (id, session_id, role, body, created_at)
       SELECT uuidv7('-25 hours'), sessions.id, CASE WHEN n % 2 = 1 THEN 'customer' ELSE 'assistant' END,
              decode(repeat('ab', 200), 'hex'), now() - interval '25 hours'
         FROM sessions, generate_series(1, $2::int) n`,
      [sessions, perSession],
    );
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    return sessions;
  });
}
