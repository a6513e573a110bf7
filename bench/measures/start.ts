import type { Measure } from '../runner/measure.ts';
import { freePort } from '../surroundings/child.ts';
import { Service } from '../surroundings/service.ts';

const MS = 1_000;

export const start: Measure = {
  name: 'start',
  title: 'Start until ready, on a migrated database',
  reference: '–',
  compared: 'alone',
  unit: 's',
  counted: 's',
  better: 'less',
  must: 2.5,
  aim: 1.2,
  take: (bench) =>
    bench.withDatabase(async (databaseUrl) => {
      const rounds = [];
      // The first one only warms the files.
      for (let round = -1; round < bench.common.options.rounds; round++) {
        const service = Service.launch(bench.placeOn(databaseUrl), await freePort());
        try {
          const subject = (await service.ready()) / MS;
          if (round >= 0) rounds.push({ subject });
        } finally {
          await service.stop();
        }
      }
      return { rounds, notes: ['from starting the process to the first 200 of /health/ready'] };
    }),
};
