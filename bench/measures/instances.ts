import { alternate } from '../runner/alternate.ts';
import type { Measure } from '../runner/measure.ts';
import { Customers, rateOf } from '../surroundings/customers.ts';
import { chatOrder } from './load-rounds.ts';

const ROUND_MS = { full: 8_000, quick: 4_000 };

export const instances: Measure = {
  name: 'instances',
  title: 'Turns a second of two instances under twice the load',
  reference: 'one instance',
  compared: 'ratio',
  unit: '×',
  counted: 'turns/s',
  better: 'more',
  take: (bench) =>
    bench.withService((one) =>
      bench.withService(async (other) => {
        const { customers, options } = bench.common;
        const forMs = ROUND_MS[options.quick ? 'quick' : 'full'];
        const others = new Customers();
        try {
          const both = async (): Promise<number> => {
            const asked = [
              customers.ask({ ...chatOrder(one), forMs }),
              others.ask({ ...chatOrder(other), forMs }),
            ];
            return (await Promise.all(asked)).reduce((sum, outcome) => sum + rateOf(outcome), 0);
          };
          await both();
          const rounds = await alternate({
            rounds: options.rounds,
            subject: both,
            reference: async () => rateOf(await customers.ask({ ...chatOrder(one), forMs })),
            settle: async () => {
              for (const service of [one, other]) await service.settle();
            },
          });
          return {
            rounds,
            notes: ['16 connections each, a database each, on one machine with everything else'],
          };
        } finally {
          others.stop();
        }
      }),
    ),
};
