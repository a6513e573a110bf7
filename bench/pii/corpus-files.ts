import { buildNegatives, buildPositives } from './compose/build-corpus.ts';
import type { CorpusPlan } from './compose/build-corpus.ts';
import { formatCorpus } from './corpus-record.ts';
import { HELD_OUT_PLAN } from './heldout/heldout-plan.ts';
import { PASTED_HARMLESS } from './templates/pasted-harmless.ts';
import { PASTED_OTHERS, PASTED_SECRETS } from './templates/pasted.ts';
import { PHRASE_BOOKS } from './templates/phrase-books.ts';
import { PUBLISHED_POOLS } from './templates/pools.ts';

export const PUBLISHED_PLAN: CorpusPlan = {
  set: 'pub',
  seed: 'hushdesk/pii-bench/1',
  books: PHRASE_BOOKS,
  pools: PUBLISHED_POOLS,
  pastedSecrets: PASTED_SECRETS,
  pastedOthers: PASTED_OTHERS,
  pastedHarmless: PASTED_HARMLESS,
  chatPerType: {
    EMAIL: 16,
    PHONE: 16,
    CARD: 12,
    SSN: 4,
    IP: 11,
    SECRET: 14,
    PASSWORD: 16,
    JWT: 4,
    IBAN: 9,
    URL_CREDENTIALS: 5,
    PRIVATE_KEY: 3,
    MAC: 5,
    WALLET: 6,
    DATE_OF_BIRTH: 9,
    ADDRESS: 9,
    NAME: 13,
    NATIONAL_ID: 9,
    PASSPORT: 6,
    LICENCE: 5,
  },
  extra: { en: { SSN: 22, NATIONAL_ID: 22 }, es: { SSN: 6 } },
  hidden: 28,
  many: 38,
  pasteSecrets: 24,
  pasteOthers: 30,
  calmChat: 76,
  calmPaste: 20,
};

/** The corpus files, by name, as they must stand on disk. */
export function generateCorpus(): Record<string, string> {
  return {
    'positives.jsonl': formatCorpus(buildPositives(PUBLISHED_PLAN)),
    'negatives.jsonl': formatCorpus(buildNegatives(PUBLISHED_PLAN)),
    'heldout.jsonl': formatCorpus([...buildPositives(HELD_OUT_PLAN), ...buildNegatives(HELD_OUT_PLAN)]),
  };
}
