import { isCapital, isUpper } from '../../scan/char-class.js';
import type { Scan } from '../../scan/scan.js';
import { isKnownToAll, isThing } from '../../words/not-a-person.js';
import type { Claims } from '../detector.js';
import {
  endsClause,
  isFirstName,
  isPlainFirstName,
  readLowerName,
  readName,
  wordAfter,
  wordsOf,
} from './name-reader.js';
import { skipTitles } from './name-word.js';

const SALUTATION_LINK =
  /(?:\(r\)|r)?,?(?:[ ](?:mille|tante|molte|vielmals|beaucoup|muito|again|you|you so much|so much|a million|a lot|a bunch|loads|heaps|very much|in advance|ihnen|dir|vous|u|je))?[ ]{1,2}/y;
const SPACE = 32;
const COMMA = 44;
const BRACKET = 40;
const LETTER_R = 114;

/** "Dear Mr Smith,", "Hallo Anna,", "Sehr geehrte Frau Müller": whom the message greets. */
export function claimSalutation(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const end = scan.keywordEnd(index);
  const from = afterLink(text, end);
  if (from === 0) return false;
  const at = skipTitles(text, from);
  const name = readName(text, at);
  if (name !== undefined) {
    const isOnItsOwn = endsClause(text, name.end);
    // "Hello, Will you help": a name that is a word as well has to stand alone.
    const isSure = at > from || isPlainFirstName(scan, at) || (isOnItsOwn && isFirstName(scan, at));
    if (at === from && ((name.words > 1 && !isOnItsOwn) || !isUpper(text.charCodeAt(at)))) return false;
    if (!isSure && (!isOnItsOwn || name.words > 3)) return false;
    claims.add('NAME', name.start, name.end, isSure ? 0.8 : 0.6, 'name-salutation');
    return true;
  }
  if (at === from && !isFirstName(scan, at)) return false;
  const lower = readLowerName(text, at, 2);
  if (lower === undefined) return false;
  const space = text.indexOf(' ', at);
  const nameEnd = endsClause(text, lower.end) || space < 0 ? lower.end : Math.min(lower.end, space);
  claims.add('NAME', at, nameEnd, 0.65, 'name-salutation');
  return true;
}

/** Behind `Dear `, `Liebe(r) `, `Cher, `, `Thanks again `; 0 when something else follows. */
function afterLink(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (code !== SPACE && code !== COMMA && code !== BRACKET && code !== LETTER_R) return 0;
  // The words of the link are in lower case.
  const next = text.charCodeAt(end + 1);
  if (code === SPACE && next >= 65 && next <= 90) return end + 1;
  SALUTATION_LINK.lastIndex = end;
  return SALUTATION_LINK.test(text) ? SALUTATION_LINK.lastIndex : 0;
}

/** Titles that are words of their own in some language, and so need their capital. */
const NEEDS_CAPITAL: ReadonlySet<string> = new Set(
  'pan pani don dona fr hr m ing sir lady miss ms mx sig prof doctor doktor docteur panie'.split(' '),
);

/** "Mr Smith", "Frau Dr. Weber", "Mme Dupont" anywhere in the text. */
export function claimTitle(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  const link = /^\.?(?:ra|ssa|a)?\.?[ ]{1,2}/.exec(text.slice(end, end + 8));
  if (!link) return false;
  const at = skipTitles(text, end + link[0].length);
  const name = readName(text, at);
  if (name === undefined) return claimLowerTitled(scan, index, at, claims);
  const words = wordsOf(text, name);
  if (isKnownToAll(scan.keyword(index), words[0] ?? '') || words.some(isThing)) return false;
  if (isThing(wordAfter(text, name.end))) return false;
  if (
    !isCapital(text.charCodeAt(start)) &&
    NEEDS_CAPITAL.has(scan.keyword(index)) &&
    !isFirstName(scan, at) &&
    !link[0].startsWith('.')
  )
    return false;
  claims.add('NAME', name.start, name.end, 0.75, 'name-title');
  return true;
}

/** Titles that stand before nothing but a name. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(
  `mr mrs madame monsieur mme mlle mevrouw meneer mevr dhr herr herrn senora senhora signora signor sra srta`.split(
    ' ',
  ),
);

/** "madame renaud,": without capitals, so the clause must end behind it. */
function claimLowerTitled(scan: Scan, index: number, at: number, claims: Claims): boolean {
  if (!UNMISTAKABLE.has(scan.keyword(index))) return false;
  const name = readLowerName(scan.text, at, 2);
  if (name === undefined || name.end - name.start < 4 || !endsClause(scan.text, name.end)) return false;
  claims.add('NAME', name.start, name.end, 0.6, 'name-title');
  return true;
}
