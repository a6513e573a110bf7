import { alternate } from '../runner/alternate.ts';
import { medianOf, quantileOf } from '../runner/arithmetic.ts';
import type { Measure, Taken } from '../runner/measure.ts';
import type { Bench } from '../surroundings/bench.ts';
import type { Service } from '../surroundings/service.ts';
import { chatOrder } from './load-rounds.ts';

const WINDOW_MS = { full: 15_000, quick: 6_000 };
/** A shop on a busy day, not at its limit: four customers who ask ten times a second each. */
const CUSTOMERS = 4;
const PACE_MS = 100;

/** What goes on in the background for as long as the signal is not aborted. */
type Background = (signal: AbortSignal) => Promise<void>;

/** What all measures of turns beside other work have in common. */
export const BESIDE = {
  reference: 'the same turns without it',
  compared: 'ratio',
  unit: '×',
  counted: 'ms',
  better: 'less',
  must: 1.5,
  aim: 1.2,
} as const satisfies Partial<Measure>;

/** The 99th percentile of turns while something else goes on, and while nothing does. */
export async function besideRounds(
  { common: { customers, options } }: Bench,
  service: Service,
  background: Background,
  beforeEach?: () => Promise<void>,
): Promise<Taken> {
  const order = { ...chatOrder(service), connections: CUSTOMERS, paceMs: PACE_MS };
  const forMs = WINDOW_MS[options.quick ? 'quick' : 'full'];
  const medians: Record<'with' | 'without', number[]> = { with: [], without: [] };
  const window = async (kind: 'with' | 'without'): Promise<number> => {
    const { latenciesMs } = await customers.ask({ ...order, forMs });
    medians[kind].push(medianOf(latenciesMs));
    return quantileOf(latenciesMs, 0.99);
  };
  await window('without');
  medians.without.length = 0;
  const rounds = await alternate({
    rounds: options.rounds,
    subject: async () => {
      const stopping = new AbortController();
      const working = background(stopping.signal);
      const figure = await window('with');
      stopping.abort();
      await working;
      return figure;
    },
    reference: () => window('without'),
    settle: async () => {
      await beforeEach?.();
      await service.settle();
    },
  });
  const [beside, alone] = [medians.with, medians.without].map((all) => medianOf(all).toFixed(1));
  return {
    rounds,
    notes: [
      `windows of ${forMs / 1_000} s, ${CUSTOMERS} customers, each asks every ${PACE_MS} ms`,
      `median of a turn: ${beside ?? ''} ms beside it, ${alone ?? ''} ms without`,
    ],
  };
}
