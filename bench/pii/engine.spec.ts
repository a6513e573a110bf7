import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMasker } from '../../src/pii/masker.js';
import { createPiiEngine } from '../../src/pii/pii-engine.js';
import { restore } from '../../src/pii/restorer.js';
import { PiiVault } from '../../src/pii/vault.js';
import { readCorpus } from './corpus-record.ts';
import { formatScore, listMissedThresholds, readThresholds, scoreDetector } from './score.ts';

const thresholds = readThresholds(join(import.meta.dirname, 'thresholds.json'));
const engine = createPiiEngine();
const page = readFileSync(join(import.meta.dirname, '../../docs/pii-benchmark.md'), 'utf8');
const SETS = [
  ['published', ['positives.jsonl', 'negatives.jsonl']],
  ['held-out', ['heldout.jsonl']],
  ['blind', ['blind.jsonl']],
] as const;

describe.each(SETS)('our engine on the %s messages', (name, files) => {
  const records = files.flatMap((file) => readCorpus(join(import.meta.dirname, 'corpus', file)));

  it('reaches every figure that is asked of it, and the published page says the same', () => {
    const score = scoreDetector((text) => engine.find(text), records);

    process.stdout.write(`\n${name}\n\n${formatScore(score)}\n`);
    expect(listMissedThresholds(score, thresholds)).toEqual([]);
    expect(plain(page)).toContain(plain(formatScore(score)));
  });

  it('masks so that masking again changes nothing, and every value but secrets comes back', () => {
    const masker = createMasker(engine);
    const wrong = records.filter(({ text }) => {
      const vault = new PiiVault();
      const { text: masked, hasSecrets } = masker.mask(text, vault);
      const again = masker.maskAgain(masked, vault);
      const isRestored = hasSecrets || restore(masked, vault).text === text;
      return again.text !== masked || !isRestored;
    });

    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

/** A table without the padding that the formatter gives it. */
function plain(markdown: string): string {
  return markdown.replace(/ +/g, ' ').replace(/-+/g, '-').trim();
}
