import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { alternate } from '../runner/alternate.ts';
import type { Measure } from '../runner/measure.ts';
import { untilSequenced } from '../surroundings/audit-events.ts';
import { loadBuilt } from '../surroundings/built.ts';
import { withParts } from '../surroundings/parts.ts';

const EVENTS = { full: 20_000, quick: 5_000 };
const LANES = 16;
/** As the service by default. */
const POOL_SIZE = 10;
const MS = 1_000;

/** Does something so many times, a few at once; answers how often in a second. */
async function rate(
  times: number,
  work: () => Promise<unknown>,
  end?: () => Promise<unknown>,
): Promise<number> {
  const begunMs = performance.now();
  let left = times;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await end?.();
  return (times / (performance.now() - begunMs)) * MS;
}

export const append: Measure = {
  name: 'append',
  title: 'Events put on record, until they have their places',
  reference: 'a bare insert of the same rows',
  compared: 'ratio',
  unit: '×',
  counted: 'events/s',
  better: 'more',
  must: 0.5,
  aim: 0.8,
  take: (bench) =>
    bench.withDatabase((databaseUrl) =>
      withParts(bench, databaseUrl, async (parts) => {
        const { AuditLog } = (await loadBuilt(
          'audit/audit-log',
        )) as typeof import('../../src/audit/audit-log.js');
        const { wordOf } = (await loadBuilt(
          'audit/closed-facts',
        )) as typeof import('../../src/audit/closed-facts.js');
        const log = parts.get(AuditLog);
        const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
        const insert = {
          name: 'insert-event',
          text: `INSERT INTO bare_events VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        };
        const actor = uuidv7();
        const facts = { targets: [{ target: wordOf('sessions'), count: 20 }], failed: 0 };
        const event = {
          action: 'retention.ended' as const,
          actor: { kind: 'api_key' as const, id: actor },
          facts,
        };
        const bareRow = (): unknown[] => [
          ...[uuidv7(), new Date(), 'retention.ended', 'success', 'info', 'api_key', actor],
          ...[null, null, null, JSON.stringify(facts), null, null],
        ];
        try {
          await pool.query(
            'CREATE TABLE bare_events (LIKE audit_events); ALTER TABLE bare_events ADD PRIMARY KEY (id)',
          );
          const times = EVENTS[bench.common.options.quick ? 'quick' : 'full'];
          const rounds = await alternate({
            rounds: bench.common.options.rounds,
            subject: () =>
              rate(
                times,
                () => log.append(event),
                () => untilSequenced(databaseUrl),
              ),
            reference: () => rate(times, () => pool.query({ ...insert, values: bareRow() })),
          });
          return {
            rounds,
            notes: [
              `${times} events a round, ${LANES} at once, each a transaction of its own`,
              'the event is also a line of the log; the bare table has a primary key and nothing else',
            ],
          };
        } finally {
          await pool.end();
        }
      }),
    ),
};
