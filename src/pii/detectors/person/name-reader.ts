import { isAsciiLetter, isAsciiWord, isLetter, isUpper } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { isNameAndWord } from '../../words/names-and-words.js';
import { isNotAName } from '../../words/not-a-name.js';
import { anyCaseEnd, capitalEnd, initialEnd, particlesEnd } from './name-word.js';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Words of the name, particles not counted. */
  readonly words: number;
}

const LONGEST_WORD = 25;
const DOT = 46;
const SPACE = 32;
const DASH = 45;
const SLASH = 47;
const AT = 64;
const EQUALS = 61;
const OPEN = 40;
const BACKSLASH = 92;
const UNDERSCORE = 95;
/** "S M L XL": capitals of one or two letters only are sizes and initials. */
const SIZES = /^(?:\p{Lu}{1,2}\.?[ ]?){1,5}$/u;
/** Reads up to five words of a name, each with a capital, on one line. */
export function readName(text: string, from: number): NameSpan | undefined {
  let at = from;
  let words = 0;
  let end = from;
  while (words < 5) {
    const afterParticles = particlesEnd(text, at);
    const wordEnd = capitalEnd(text, afterParticles);
    if (wordEnd < 0) break;
    if (isNoName(text.slice(afterParticles, wordEnd), words) || isIdentifier(text, wordEnd)) break;
    end = wordEnd;
    words++;
    if (text.charAt(end) !== ' ') break;
    at = end + 1;
  }
  if (words === 0 || (!isLowerAscii(text.charCodeAt(from + 1)) && SIZES.test(text.slice(from, end))))
    return undefined;
  return { start: from, end, words };
}

function isLowerAscii(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** `DB_PASSWORD`, `Foo.bar`, `Max2`: a word that goes on so is a programmer's. */
function isIdentifier(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === SPACE) return false;
  if (code === DOT || code === SLASH) return isIdentifierCode(text.charCodeAt(end + 1));
  return isIdentifierCode(code) || code === AT || code === EQUALS || code === OPEN || code === BACKSLASH;
}

function isIdentifierCode(code: number): boolean {
  return isAsciiWord(code) || code === UNDERSCORE;
}

function isNoName(word: string, position: number): boolean {
  return isNotAName(word) && !(position > 0 && word.length < 3 && word.endsWith('.'));
}

/** Reads up to `limit` words in any case, for people who type without capitals. */
export function readLowerName(text: string, from: number, limit: number): NameSpan | undefined {
  let at = from;
  let end = from;
  let words = 0;
  while (words < limit) {
    const start = particlesEnd(text, initialEnd(text, at));
    const wordEnd = anyCaseEnd(text, start);
    if (wordEnd - start < 2 || text.startsWith('://', wordEnd) || isNotAName(text.slice(start, wordEnd)))
      break;
    end = wordEnd;
    words++;
    if (text.charAt(end) !== ' ') break;
    at = end + 1;
  }
  return words === 0 ? undefined : { start: from, end, words };
}

/** Is the word at `at` one of the common given names? In lower case it must not be an ordinary word, too. */
export function isFirstName(scan: Scan, at: number): boolean {
  if ((scan.roles & Role.FirstName) === 0) return false;
  const index = scan.keywordFrom(at);
  if (scan.keywordStart(index) !== at || (scan.keywordRole(index) & Role.FirstName) === 0) return false;
  return isUpper(scan.text.charCodeAt(at)) || !isNameAndWord(scan.keyword(index));
}

/** Is the word at `at` a given name and nothing else? */
export function isPlainFirstName(scan: Scan, at: number): boolean {
  return isFirstName(scan, at) && !isNameAndWord(scan.keyword(scan.keywordFrom(at)));
}

/** Is the word that ends at `end` one of the vocabulary that names no person ("Anna Rechnung", "Tom April")? */
export function isOtherWord(scan: Scan, end: number): boolean {
  let at = end;
  while (isLetter(scan.text.charCodeAt(at - 1))) at--;
  const index = scan.keywordFrom(at);
  return (
    index < scan.keywordCount &&
    scan.keywordStart(index) === at &&
    (scan.keywordRole(index) & (Role.FirstName | Role.Surname | Role.StreetBefore | Role.StreetAfter)) === 0
  );
}

/** The word behind a name, which may say that it is a thing's: "the Emma mattress". */
export function wordAfter(text: string, end: number): string {
  const gap = text.charCodeAt(end);
  if (gap !== SPACE && gap !== DASH) return '';
  const start = end + 1;
  let at = start;
  while (at < start + LONGEST_WORD - 1 && isAsciiLetter(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) > 127) return /^[ -](\p{L}{1,24})/u.exec(text.slice(end, end + 26))?.[1] ?? '';
  return text.slice(start, at);
}

/** The words of a name, particles included. */
export function wordsOf(text: string, { start, end }: NameSpan): string[] {
  return text.slice(start, end).split(' ');
}

/** Does the clause end here: line, text or sentence? */
export function endsClause(text: string, at: number): boolean {
  return at >= text.length || (!goesOn(text, at) && ENDS_CLAUSE.test(text.slice(at, at + 4)));
}

const ENDS_CLAUSE = /^[ \t]{0,2}(?:[,.;:!?)\n\r]|[-–—][ ]|$|\p{Extended_Pictographic})/u;

/** Does a word follow, at once or behind a space? Then no line, clause or sentence ends here. */
export function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAsciiWord(code === SPACE ? text.charCodeAt(at + 1) : code);
}
