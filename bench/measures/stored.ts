import { alternate } from '../runner/alternate.ts';
import type { Measure } from '../runner/measure.ts';
import { storeSessions } from '../surroundings/stored-sessions.ts';
import { chatOrder } from './load-rounds.ts';

const SESSIONS = 1_000_000;
const ROUND_MS = { full: 8_000, quick: 4_000 };

export const stored: Measure = {
  name: 'stored',
  title: 'Turn beside 1 M stored sessions with 10 M messages',
  reference: 'a turn on an empty database',
  compared: 'ratio',
  unit: '×',
  counted: 'ms',
  better: 'less',
  must: 1.25,
  aim: 1.1,
  take: (bench) =>
    bench.withDatabase(async (fullUrl) => {
      const { customers, options } = bench.common;
      const forMs = ROUND_MS[options.quick ? 'quick' : 'full'];
      const sessions = bench.sized(SESSIONS);
      const seconds = await storeSessions(fullUrl, sessions);
      return bench.withService(
        (full) =>
          bench.withService(async (empty) => {
            const cost = async (service: typeof full): Promise<number> => {
              const { turns, elapsedMs } = await customers.ask({ ...chatOrder(service), forMs });
              return elapsedMs / turns;
            };
            for (const service of [full, empty]) await cost(service);
            const rounds = await alternate({
              rounds: options.rounds,
              subject: () => cost(full),
              reference: () => cost(empty),
              settle: async () => {
                for (const service of [full, empty]) await service.settle();
              },
            });
            const notes = [
              `${sessions} sessions and ${sessions * 10} messages, stored in ${seconds.toFixed(0)} s`,
              'time by turns, 16 connections',
            ];
            return { rounds, notes };
          }),
        fullUrl,
      );
    }),
};
