import { foldWord, isUpper } from '../../scan/char-class.js';
import type { Scan } from '../../scan/scan.js';
import { isNameAndWord } from '../../words/names-and-words.js';
import { isNotAName } from '../../words/not-a-name.js';
import { isPlace, isThing } from '../../words/not-a-person.js';
import { leadsToGivenName } from '../../words/person-context.js';
import type { Claims } from '../detector.js';
import { isOtherWord, wordAfter } from './name-reader.js';
import { wordBefore } from './word-before.js';

const SPACE = 32;
const GIVEN = /^\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}{1,14})?$/u;
const IS: ReadonlySet<string> = new Set(['is', 'ist', 'est', 'es', 'e', 'jest', 'was', 'war']);

/**
 * "The new tenant is Idriss Camara": a given name that we do not know before a
 * common family name, where only a person can be meant. Family names that are
 * words as well prove nothing.
 */
export function claimFamilyName(scan: Scan, index: number, claims: Claims): void {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  if (!isUpper(text.charCodeAt(start)) || text.charCodeAt(start - 1) !== SPACE) return;
  if (isNameAndWord(scan.keyword(index))) return;
  const given = wordBefore(text, start);
  if (given?.end !== start - 1) return;
  const written = text.slice(given.start, given.end);
  if (!GIVEN.test(written) || isNotAName(written) || isThing(written) || isPlace(written)) return;
  if (isOtherWord(scan, given.end)) return;
  const lead = wordBefore(text, given.start);
  if (lead === undefined) return;
  const word = foldWord(text.slice(lead.start, lead.end));
  if (!IS.has(word) && !leadsToGivenName(word, isUpper(text.charCodeAt(lead.start)))) return;
  if (!isThing(text.slice(start, end)) && !isThing(wordAfter(text, end)))
    claims.add('NAME', given.start, end, 0.5, 'name-family');
}
