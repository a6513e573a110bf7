import { quantileOf } from '../runner/arithmetic.ts';
import { alternate } from '../runner/alternate.ts';
import type { Round } from '../runner/measure.ts';
import type { Order, Outcome } from '../load/order.ts';
import type { Bench } from '../surroundings/bench.ts';
import { rateOf } from '../surroundings/customers.ts';
import type { Service } from '../surroundings/service.ts';

export const CONNECTIONS = 16;
/** A conversation has so many questions. */
export const CONVERSATION = 6;
const ROUND_MS = { full: 10_000, quick: 4_000 };
const WARM_UP_MS = { full: 10_000, quick: 6_000 };

/** How customers write to a service, or to the floor, which takes the same. */
export function chatOrder({ chatUrl, headers }: Pick<Service, 'chatUrl' | 'headers'>): Omit<Order, 'from'> {
  return { url: chatUrl, headers, connections: CONNECTIONS, shape: 'chat', conversation: CONVERSATION };
}

/** Runs work with the floor, on a database of its own. */
export function withFloor<T>(
  bench: Bench,
  work: (floor: Pick<Service, 'chatUrl' | 'headers'>) => Promise<T>,
): Promise<T> {
  return bench.withDatabase((databaseUrl) =>
    bench.withProgram(
      'floor',
      (port) => ({
        args: ['bench/floor.ts'],
        environment: {
          NODE_ENV: 'production',
          PORT: String(port),
          DATABASE_URL: databaseUrl,
          OPENAI_BASE_URL: bench.common.upstream,
        },
        readyPath: '/health/ready',
      }),
      (baseUrl) => work({ chatUrl: `${baseUrl}/api/v1/chat`, headers: {} }),
    ),
  );
}

/** Rates and 99th percentiles of the same rounds. */
export interface LoadRounds {
  readonly turns: readonly Round[];
  readonly p99: readonly Round[];
}

/** The service and the floor in turn, under the same load, as fast as each of them goes. */
export function loadRounds(bench: Bench): Promise<LoadRounds> {
  return bench.once('load rounds', () =>
    bench.withService((service) => withFloor(bench, (floor) => compare(bench, service, chatOrder(floor)))),
  );
}

/** The same against whatever answers an order. */
export async function compare(
  { common: { customers, options } }: Bench,
  service: Service,
  other: Omit<Order, 'from'>,
): Promise<LoadRounds> {
  const size = options.quick ? 'quick' : 'full';
  const own = chatOrder(service);
  const outcomes: Record<'subject' | 'reference', Outcome[]> = { subject: [], reference: [] };
  const ask = (side: 'subject' | 'reference', order: Omit<Order, 'from'>) => async () => {
    const outcome = await customers.ask({ ...order, forMs: ROUND_MS[size] });
    outcomes[side].push(outcome);
    return rateOf(outcome);
  };
  await customers.ask({ ...own, forMs: WARM_UP_MS[size] });
  await customers.ask({ ...other, forMs: WARM_UP_MS[size] / 2 });
  const turns = await alternate({
    rounds: options.rounds,
    subject: ask('subject', own),
    reference: ask('reference', other),
    settle: () => service.settle(),
  });
  const p99Of = (outcome: Outcome | undefined): number => quantileOf(outcome?.latenciesMs ?? [], 0.99);
  const p99 = turns.map((_, at) => ({
    subject: p99Of(outcomes.subject[at]),
    reference: p99Of(outcomes.reference[at]),
  }));
  return { turns, p99 };
}
