import { join } from 'node:path';
import { readCorpus } from '../pii/corpus-record.ts';
import { packKilobytes } from '../pii/speed.ts';
import { alternate } from '../runner/alternate.ts';
import type { Measure } from '../runner/measure.ts';
import { loadBuilt } from '../surroundings/built.ts';
import { ROOT } from '../surroundings/child.ts';

const CORPUS = join(ROOT, 'bench/pii/corpus/positives.jsonl');
const WARM_UP = 20;
const TIMES = 10;
const MICROS = 1_000;

export const masking: Measure = {
  name: 'masking',
  title: 'Masking 1 KB of chat',
  reference: 'JSON.parse of the same bytes',
  compared: 'ratio',
  unit: '×',
  counted: 'µs/KB',
  better: 'less',
  take: async (bench) => {
    const { createPiiEngine } = (await loadBuilt(
      'pii/pii-engine',
    )) as typeof import('../../src/pii/pii-engine.js');
    const { createMasker } = (await loadBuilt('pii/masker')) as typeof import('../../src/pii/masker.js');
    const { PiiVault } = (await loadBuilt('pii/vault')) as typeof import('../../src/pii/vault.js');
    const masker = createMasker(createPiiEngine());
    const texts = packKilobytes(readCorpus(CORPUS));
    const bodies = texts.map((message) => JSON.stringify({ message }));
    const sides = {
      mask: () => {
        for (const text of texts) masker.mask(text, new PiiVault());
      },
      parse: () => {
        for (const body of bodies) JSON.parse(body);
      },
    };
    const microsOf = (side: () => void): Promise<number> => {
      const begunMs = performance.now();
      for (let time = 0; time < TIMES; time++) side();
      return Promise.resolve(((performance.now() - begunMs) / TIMES / texts.length) * MICROS);
    };
    for (let time = 0; time < WARM_UP; time++) for (const side of Object.values(sides)) side();
    return {
      rounds: await alternate({
        rounds: bench.common.options.rounds,
        subject: () => microsOf(sides.mask),
        reference: () => microsOf(sides.parse),
      }),
      notes: [
        `${texts.length} messages of about 1 KB, packed from the corpus of bench/pii; more in npm run bench:pii`,
      ],
    };
  },
};
