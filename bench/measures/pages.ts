import { alternate } from '../runner/alternate.ts';
import { medianOf } from '../runner/arithmetic.ts';
import type { Measure } from '../runner/measure.ts';
import { RARE_ACTOR, storeEvents, untilSequenced } from '../surroundings/audit-events.ts';
import type { Service } from '../surroundings/service.ts';

const LONG = 1_000_000;
const SHORT = 10_000;
const TIMES = 20;
/** Filters that find much, little and nothing. */
const FILTERS = [
  '',
  `&actor=${RARE_ACTOR}`,
  '&outcome=refused',
  `&actor=${RARE_ACTOR}&outcome=refused`,
  '&action=turn.answered&outcome=failure',
  '&severity=info&action=key.rotated',
];

async function medianPage(service: Service): Promise<number> {
  const times = [];
  for (let time = 0; time < TIMES; time++) {
    for (const filter of FILTERS) {
      const begunMs = performance.now();
      await (await service.call('GET', `/audit/events?limit=20${filter}`)).bytes();
      times.push(performance.now() - begunMs);
    }
  }
  return medianOf(times);
}

export const pages: Measure = {
  name: 'pages',
  title: 'A page of a record of 1 M events',
  reference: 'a page of one of 10,000',
  compared: 'ratio',
  unit: '×',
  counted: 'ms',
  better: 'less',
  take: (bench) =>
    bench.withService((long) =>
      bench.withService(async (short) => {
        await storeEvents(long.databaseUrl, bench.sized(LONG));
        await storeEvents(short.databaseUrl, SHORT);
        for (const service of [long, short]) {
          await untilSequenced(service.databaseUrl);
          await medianPage(service);
        }
        const rounds = await alternate({
          rounds: bench.common.options.rounds,
          subject: () => medianPage(long),
          reference: () => medianPage(short),
        });
        return {
          rounds,
          notes: [`${bench.sized(LONG)} events; ${FILTERS.length} filters, ${TIMES} pages each a round`],
        };
      }),
    ),
};
