import { alternate } from '../runner/alternate.ts';
import { medianOf } from '../runner/arithmetic.ts';
import type { Measure } from '../runner/measure.ts';
import { chatOrder, CONNECTIONS } from './load-rounds.ts';

const LONG_TURNS = 500;
const LONG_SESSIONS = 4;
const SHORT_TURNS = 5;
const SHORT_SESSIONS = 5;
/** As many as there are new short sessions for. */
const MEASURED = CONNECTIONS * SHORT_SESSIONS;

export const history: Measure = {
  name: 'history',
  title: 'Turn in a session of 1,000 messages',
  reference: 'a turn in one of 10',
  compared: 'ratio',
  unit: '×',
  counted: 'ms',
  better: 'less',
  must: 1.2,
  aim: 1.05,
  take: (bench) =>
    bench.withService(async (service) => {
      const { customers, options } = bench.common;
      const order = { ...chatOrder(service), conversation: LONG_TURNS };
      const long = await customers.ask({ ...order, connections: LONG_SESSIONS, turnsEach: LONG_TURNS });
      const measured = async (sessions: readonly string[]): Promise<number> => {
        await service.settle();
        const outcome = await customers.ask({ ...order, connections: 1, turnsEach: MEASURED, sessions });
        return medianOf(outcome.latenciesMs);
      };
      const rounds = await alternate({
        rounds: options.rounds,
        subject: () => measured(long.sessions),
        reference: async () => {
          const turnsEach = SHORT_SESSIONS * SHORT_TURNS;
          const short = await customers.ask({ ...order, conversation: SHORT_TURNS, turnsEach });
          return measured(short.sessions);
        },
      });
      return {
        rounds,
        notes: [`median of ${MEASURED} turns of one customer a round; sessions made by turns`],
      };
    }),
};
