import { alternate } from '../runner/alternate.ts';
import { medianOf } from '../runner/arithmetic.ts';
import type { Measure } from '../runner/measure.ts';

const TURNS = { full: 60, quick: 30 };
const WARM_UP_TURNS = 150;

export const stream: Measure = {
  name: 'stream',
  title: 'Time to the first token of a streamed answer, one customer',
  reference: 'the same model asked directly',
  compared: 'difference',
  unit: 'ms',
  counted: 'ms',
  better: 'less',
  must: 5,
  aim: 2,
  take: (bench) =>
    bench.withService(async (service) => {
      const { customers, upstream, options } = bench.common;
      const turnsEach = TURNS[options.quick ? 'quick' : 'full'];
      const through = {
        ...({ url: service.chatUrl, shape: 'chat', connections: 1, conversation: 1 } as const),
        headers: { ...service.headers, Accept: 'text/event-stream' },
        until: 'event: delta',
      };
      const direct = {
        ...({
          url: `${upstream}/chat/completions`,
          shape: 'completion',
          connections: 1,
          headers: {},
        } as const),
        until: '"content":"',
      };
      await customers.ask({ ...through, turnsEach: WARM_UP_TURNS });
      const rounds = await alternate({
        rounds: options.rounds,
        subject: async () => medianOf((await customers.ask({ ...through, turnsEach })).latenciesMs),
        reference: async () => medianOf((await customers.ask({ ...direct, turnsEach })).latenciesMs),
        settle: () => service.settle(),
      });
      return {
        rounds,
        notes: [
          `${turnsEach} turns a round, each in a conversation of its own; the figure of a round is the difference of two medians`,
          'the model says its first word after 20 ms',
        ],
      };
    }),
};
