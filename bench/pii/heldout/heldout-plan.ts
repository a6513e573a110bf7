import type { CorpusPlan } from '../compose/build-corpus.ts';
import { heldOutGerman } from './de.ts';
import { heldOutEnglish } from './en.ts';
import { heldOutSpanish } from './es.ts';
import { heldOutFrench } from './fr.ts';
import { heldOutItalian } from './it.ts';
import { heldOutDutch } from './nl.ts';
import { HELD_OUT_HARMLESS, HELD_OUT_OTHERS, HELD_OUT_SECRETS } from './pasted.ts';
import { heldOutPolish } from './pl.ts';
import { HELD_OUT_POOLS } from './pools.ts';
import { heldOutPortuguese } from './pt.ts';

/**
 * The second set: other sentences, names, streets, hosts and seed.
 *
 * It answers one question, whether a detector learned the published templates.
 * Nobody tunes against it; a failure here is looked up in the published set.
 */
export const HELD_OUT_PLAN: CorpusPlan = {
  set: 'held',
  seed: 'hushdesk/pii-bench/held-out/1',
  books: {
    en: heldOutEnglish,
    de: heldOutGerman,
    fr: heldOutFrench,
    es: heldOutSpanish,
    it: heldOutItalian,
    nl: heldOutDutch,
    pt: heldOutPortuguese,
    pl: heldOutPolish,
  },
  pools: HELD_OUT_POOLS,
  pastedSecrets: HELD_OUT_SECRETS,
  pastedOthers: HELD_OUT_OTHERS,
  pastedHarmless: HELD_OUT_HARMLESS,
  chatPerType: {
    EMAIL: 6,
    PHONE: 6,
    CARD: 5,
    SSN: 2,
    IP: 4,
    SECRET: 5,
    PASSWORD: 6,
    JWT: 2,
    IBAN: 4,
    URL_CREDENTIALS: 2,
    PRIVATE_KEY: 1,
    MAC: 3,
    WALLET: 3,
    DATE_OF_BIRTH: 4,
    ADDRESS: 4,
    NAME: 6,
    NATIONAL_ID: 4,
    PASSPORT: 2,
    LICENCE: 2,
  },
  extra: { en: { SSN: 10, NATIONAL_ID: 4 }, es: { SSN: 3 } },
  hidden: 10,
  many: 14,
  pasteSecrets: 9,
  pasteOthers: 12,
  calmChat: 27,
  calmPaste: 7,
};
