import { isAsciiLetter, isAsciiWord, isLetter, isUpper } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { isNameAndWord } from '../../words/names-and-words.js';
import { isNotAName } from '../../words/not-a-name.js';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Words of the name, particles not counted. */
  readonly words: number;
}

const CAPITAL =
  /(?:\p{Lu}\.(?:[ ]?\p{Lu}\.){0,2}(?=[ -])|(?:[OD]['’]|[dl]['’]|Mc|Mac)?\p{Lu}[\p{L}\p{M}]{1,24}(?:['’-]\p{L}[\p{L}\p{M}]{1,24}){0,2}|\p{Lu}(?=[ ]\p{Lu}\p{L}))/uy;
const ANY_CASE = /\p{L}[\p{L}\p{M}]{1,24}(?:['’-]\p{L}[\p{L}\p{M}]{0,24}){0,2}/uy;
/** "S M L XL": capitals of one or two letters only are sizes and initials. */
const SIZES = /^(?:\p{Lu}{1,2}\.?[ ]?){1,5}$/u;
const PARTICLES =
  /(?:(?:van 't|van der|van den|van de|von der|von dem|de la|de los|de las|von|van|de|der|den|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|ter|ten|zu|zum|y|e|st\.|'t) ){1,2}/iuy;
const TITLES =
  /(?:(?:mr|mrs|ms|mx|dr|prof|herrn?|frau|hr|fr|mme|mlle|m|monsieur|madame|mademoiselle|sra?|srta|señora?|señorita|don|doña|sig|sig\.ra|sigra|signora?|signorina|dott|dott\.ssa|dhr|mevr|mevrouw|meneer|heer|dra|senhora?|pan|pani|panie|panu|panem|herr|ing|eng|lic|arq|adv|mag|mgr|drs|rev|doctor|doktor|dottore|avv|maître)\.?[ ]){1,3}/iuy;

// Most places hold no name. One look at the first letters, which costs a tenth of a pattern, turns them away;
// what lies beyond ASCII is left to the pattern.
const BEGINS_PARTICLE = firstPairs("vo|va|de|di|da|do|du|la|le|el|al|bi|ib|te|ze|zu|y |e |st|'t");
const BEGINS_TITLE = firstPairs(
  'm |m.|ma|me|mg|ml|mm|mo|mr|ms|mx|ad|ar|av|dh|do|dr|en|fr|he|hr|in|li|pa|pr|re|se|si|sr',
);
const LOWER_D = 100;
const LOWER_L = 108;
const LONGEST_WORD = 25;
const LONGEST_PARTICLE = 5;
const DOT = 46;
const SPACE = 32;
const APOSTROPHE = 39;
const DASH = 45;
const SLASH = 47;
const AT = 64;
const EQUALS = 61;
const OPEN = 40;
const BACKSLASH = 92;
const UNDERSCORE = 95;

/** For each sign, in either case, a bit for every sign that may follow, by its lower five bits. */
function firstPairs(pairs: string): Int32Array {
  const table = new Int32Array(128);
  for (const pair of `${pairs}|${pairs.toUpperCase()}`.split('|')) {
    const first = pair.charCodeAt(0);
    table[first] = (table[first] ?? 0) | (1 << (pair.charCodeAt(1) & 31));
  }
  return table;
}

function mayBegin(table: Int32Array, text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first > 127) return true;
  const second = text.charCodeAt(at + 1);
  return second > 127 || ((table[first] ?? 0) & (1 << (second & 31))) !== 0;
}

/** A capital, or the beginning of `d'Aubigny` and `l'Hôpital`, or what only the pattern knows. */
function mayBeginName(code: number): boolean {
  return (code >= 65 && code <= 90) || code === LOWER_D || code === LOWER_L || code > 127;
}

/**
 * End of the run of ASCII letters from `at` on when the word ends with it; -1 when it has one letter only or
 * goes on with what the patterns have to judge: an accent, an apostrophe, a dash, or too many letters.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const length = end - at;
  return length < 2 || length > LONGEST_WORD || next > 127 || next === APOSTROPHE || next === DASH ? -1 : end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** End of the capitalised word or the initials at `at`, or -1. */
function capitalEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!mayBeginName(code)) return -1;
  const end = code <= 90 ? plainWordEnd(text, at) : -1;
  return end > 0 ? end : matchEnd(CAPITAL, text, at);
}

/** End of the word in any case at `at`, or -1. */
function anyCaseEnd(text: string, at: number): number {
  const end = plainWordEnd(text, at);
  return end > 0 ? end : matchEnd(ANY_CASE, text, at);
}

/** Steps over "Mr ", "Herr Dr. ", "Sig.ra ": a title is not part of the name. */
export function skipTitles(text: string, at: number): number {
  if (!mayBegin(BEGINS_TITLE, text, at)) return at;
  TITLES.lastIndex = at;
  return TITLES.test(text) ? TITLES.lastIndex : at;
}

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

function particlesEnd(text: string, at: number): number {
  if (!mayBegin(BEGINS_PARTICLE, text, at)) return at;
  let space = at + 1;
  while (text.charCodeAt(space) !== SPACE) if (++space > at + LONGEST_PARTICLE) return at;
  PARTICLES.lastIndex = at;
  return PARTICLES.test(text) ? PARTICLES.lastIndex : at;
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

const INITIAL = /\p{L}\.[ ]/uy;

function initialEnd(text: string, at: number): number {
  // A letter has one unit, or two.
  if (text.charCodeAt(at + 1) !== DOT && text.charCodeAt(at + 2) !== DOT) return at;
  INITIAL.lastIndex = at;
  return INITIAL.test(text) ? INITIAL.lastIndex : at;
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
