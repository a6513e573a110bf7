import { setTimeout as delay } from 'node:timers/promises';
import { withClient } from './postgres.ts';

const BATCH = 100_000;
export const RARE_ACTOR = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';

/** Puts events on record as the service would have: one in a thousand by one actor, one in a hundred refused. */
export function storeEvents(databaseUrl: string, events: number): Promise<void> {
  return withClient(databaseUrl, async (client) => {
    for (let left = events; left > 0; left -= BATCH) {
      await client.query(
        `WITH e AS (
           INSERT INTO audit_events (id, occurred_at, action, outcome, severity, actor_kind, actor_id, facts, personal, personal_digest)
           SELECT uuidv7(), clock_timestamp(), CASE WHEN n % 100 = 0 THEN 'access.denied' ELSE 'turn.answered' END,
                  CASE WHEN n % 100 = 0 THEN 'refused' ELSE 'success' END,
                  CASE WHEN n % 100 = 0 THEN 'warning' ELSE 'info' END,
                  'api_key', CASE WHEN n % 1000 = 0 THEN '${RARE_ACTOR}'::uuid ELSE gen_random_uuid() END,
                  '{"provider": "knowledge", "cached": false, "handoff": false}', p, sha256(p)
             FROM generate_series(1, $1::int) n, LATERAL (SELECT decode(repeat(md5(n::text), 4), 'hex') AS p) s
           RETURNING id)
         INSERT INTO audit_pending (event_id) SELECT id FROM e`,
        [Math.min(left, BATCH)],
      );
    }
  });
}

/** Waits until all of them have their place; answers how many milliseconds that took. */
export function untilSequenced(databaseUrl: string): Promise<number> {
  const begunMs = performance.now();
  return withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rowCount } = await client.query('SELECT FROM audit_pending LIMIT 1');
      if (rowCount === 0) return performance.now() - begunMs;
      await delay(20);
    }
  });
}
