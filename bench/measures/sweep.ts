import { alternate } from '../runner/alternate.ts';
import type { Measure } from '../runner/measure.ts';
import { loadBuilt } from '../surroundings/built.ts';
import { withParts } from '../surroundings/parts.ts';
import { withClient } from '../surroundings/postgres.ts';
import { storeExpired } from '../surroundings/stored-sessions.ts';

const MESSAGES = 1_000_000;
/** Of a round: less is over before anything has settled. */
const LEAST = 40_000;
const BARE_BATCH = 500;
const FIRST_LIMIT = 20;
const MS = 1_000;
const BARE_DELETE = `DELETE FROM chat_sessions WHERE id IN
  (SELECT id FROM chat_sessions WHERE expires_at <= now() ORDER BY expires_at LIMIT ${BARE_BATCH})`;

export const sweep: Measure = {
  name: 'sweep',
  title: 'Sweep of 1 M expired messages',
  reference: 'a bare DELETE in batches',
  compared: 'ratio',
  unit: '×',
  counted: 's',
  better: 'less',
  must: 1.5,
  aim: 1.1,
  take: (bench) =>
    bench.withDatabase((databaseUrl) =>
      withParts(bench, databaseUrl, async (parts) => {
        const { RetentionTargets } = (await loadBuilt(
          'privacy/retention-targets',
        )) as typeof import('../../src/privacy/retention-targets.js');
        const { nextLimit } = (await loadBuilt(
          'privacy/retention/sweeping',
        )) as typeof import('../../src/privacy/retention/sweeping.js');
        const { rounds } = bench.common.options;
        const messages = Math.max(LEAST, Math.ceil(bench.sized(MESSAGES) / rounds));
        const target = parts.get(RetentionTargets).find('sessions');
        if (!target) throw new Error('There is no retention of sessions');
        const { signal } = new AbortController();
        const swept = async (): Promise<number> => {
          await storeExpired(databaseUrl, messages);
          let tookMs = 0;
          for (let limit = FIRST_LIMIT, gone = 1; gone > 0;) {
            const begunMs = performance.now();
            gone = await target.sweep({ now: new Date(), ttlSeconds: 86_400, limit, signal });
            const batchMs = performance.now() - begunMs;
            tookMs += batchMs;
            limit = nextLimit(limit, batchMs);
          }
          return tookMs / MS;
        };
        const bare = async (): Promise<number> => {
          await storeExpired(databaseUrl, messages);
          return withClient(databaseUrl, async (client) => {
            const begunMs = performance.now();
            while (((await client.query(BARE_DELETE)).rowCount ?? 0) > 0);
            return (performance.now() - begunMs) / MS;
          });
        };
        return {
          rounds: await alternate({ rounds, subject: swept, reference: bare }),
          notes: [
            `${messages} messages a round on either side, ${BARE_BATCH} sessions a bare batch; both delete what belongs to a session`,
            'without the rests of a run, which are four times as long as its work (docs/retention.md)',
          ],
        };
      }),
    ),
};
