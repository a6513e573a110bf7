import { setTimeout as delay } from 'node:timers/promises';
import type { Measure } from '../runner/measure.ts';
import { storeExpired } from '../surroundings/stored-sessions.ts';
import { BESIDE, besideRounds } from './beside.ts';

/** More than a window's worth. */
const MESSAGES = { full: 60_000, quick: 24_000 };
const LOOK_EVERY_MS = 200;

export const besideSweep: Measure = {
  ...BESIDE,
  name: 'beside-sweep',
  title: 'Slowest turn in a hundred while expired conversations are swept',
  take: (bench) =>
    bench.withService(async (service) => {
      const messages = MESSAGES[bench.common.options.quick ? 'quick' : 'full'];
      let swept = 0;
      const taken = await besideRounds(
        bench,
        service,
        async () => {
          await service.call('POST', '/privacy/retention/runs', {});
          for (;;) {
            await delay(LOOK_EVERY_MS);
            const { items } = (await (
              await service.call('GET', '/privacy/retention/runs?limit=1')
            ).json()) as {
              items: { state: string }[];
            };
            if (items[0]?.state === 'done') return;
            if (items[0]?.state === 'failed') throw new Error('A run of retention has failed');
          }
        },
        async () => {
          // Before either window, so that both find the same database.
          swept += await storeExpired(service.databaseUrl, messages);
        },
      );
      return { ...taken, notes: [...(taken.notes ?? []), `${swept} sessions swept`] };
    }),
};
