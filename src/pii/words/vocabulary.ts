import { Vocabulary } from '../scan/vocabulary.js';
import { ADDRESS_WORDS } from './address-words.js';
import { DATE_WORDS } from './date-words.js';
import { FIRST_NAMES } from './first-names.js';
import { MORE_FIRST_NAMES } from './first-names-more.js';
import { SOUTHERN_AND_EASTERN_FIRST_NAMES } from './first-names-south.js';
import { WORLD_FIRST_NAMES } from './first-names-world.js';
import { NAME_WORDS } from './name-words.js';
import { DOCUMENT_WORDS, NUMBER_WORDS } from './number-words.js';
import { SECRET_WORDS } from './secret-words.js';
import { SPELLED_WORDS } from './spelled-words.js';
import { SURNAMES } from './surnames.js';

/** All known words; built once, never changed. */
export const VOCABULARY = new Vocabulary([
  ...NUMBER_WORDS,
  ...DOCUMENT_WORDS,
  ...SECRET_WORDS,
  ...DATE_WORDS,
  ...ADDRESS_WORDS,
  ...NAME_WORDS,
  ...FIRST_NAMES,
  ...MORE_FIRST_NAMES,
  ...SOUTHERN_AND_EASTERN_FIRST_NAMES,
  ...WORLD_FIRST_NAMES,
  ...SURNAMES,
  ...SPELLED_WORDS,
]);
