import type { Measure } from '../runner/measure.ts';
import { storeEvents, untilSequenced } from '../surroundings/audit-events.ts';
import { BESIDE, besideRounds } from './beside.ts';

const EVENTS = 300_000;

export const besideVerify: Measure = {
  ...BESIDE,
  name: 'beside-verify',
  title: 'Slowest turn in a hundred while the record is verified',
  take: (bench) =>
    bench.withService(async (service) => {
      await storeEvents(service.databaseUrl, bench.sized(EVENTS));
      await untilSequenced(service.databaseUrl);
      return besideRounds(bench, service, async (signal) => {
        while (!signal.aborted) await service.call('GET', '/audit/verify');
      });
    }),
};
