import type { Measure } from '../runner/measure.ts';
import { BESIDE, besideRounds } from './beside.ts';
import { chatOrder, CONNECTIONS } from './load-rounds.ts';

const MESSAGES = 100_000;
const PERSON = 'customer-with-much';

export const besideExport: Measure = {
  ...BESIDE,
  name: 'beside-export',
  title: 'Slowest turn in a hundred while 100,000 messages of a person are exported',
  take: (bench) =>
    bench.withService(async (service) => {
      const turnsEach = Math.ceil(bench.sized(MESSAGES) / 2 / CONNECTIONS);
      await bench.common.customers.ask({
        ...chatOrder(service),
        ...{ subject: PERSON, turnsEach, conversation: turnsEach },
      });
      const found = await service.call('GET', `/privacy/subjects?ref=${PERSON}`);
      const { items } = (await found.json()) as { items: { id: string }[] };
      const path = `/privacy/subjects/${items[0]?.id ?? ''}/export?format=json`;
      let bytes = 0;
      const taken = await besideRounds(bench, service, async (signal) => {
        while (!signal.aborted) bytes = (await (await service.call('GET', path)).bytes()).length;
      });
      const size = `an export is ${(bytes / 1_048_576).toFixed(1)} MB of ${turnsEach * CONNECTIONS * 2} messages`;
      return { ...taken, notes: [...(taken.notes ?? []), `${size}; one follows the other`] };
    }),
};
