import { isLetter, isUpper } from '../../scan/char-class.js';
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

// Most places hold no name. One look at the first letter, which costs a tenth of a pattern, turns them away;
// what lies beyond ASCII is left to the pattern.
const BEGINS_PARTICLE = firstLetters("vdleabitzys'");
const BEGINS_TITLE = firstLetters('mdphfsailer');
/** And `d'Aubigny`, `l'Hôpital`. */
const BEGINS_NAME = firstLetters('dl');
BEGINS_NAME.fill(1, 65, 91);
const LONGEST_PARTICLE = 5;
const DOT = 46;
const SPACE = 32;

/** One for each of these signs, in either case. */
function firstLetters(signs: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of signs + signs.toUpperCase()) table[sign.charCodeAt(0)] = 1;
  return table;
}

function mayBegin(table: Uint8Array, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // No number at the end of the text, which is neither.
  return code >= 128 || (code < 128 && table[code] === 1);
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
    if (!mayBegin(BEGINS_NAME, text, afterParticles)) break;
    CAPITAL.lastIndex = afterParticles;
    if (!CAPITAL.test(text)) break;
    const wordEnd = CAPITAL.lastIndex;
    if (isNoName(text.slice(afterParticles, wordEnd), words) || isIdentifier(text, wordEnd)) break;
    end = wordEnd;
    words++;
    if (text.charAt(end) !== ' ') break;
    at = end + 1;
  }
  if (words === 0 || SIZES.test(text.slice(from, end))) return undefined;
  return { start: from, end, words };
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
  return /^(?:[\w@=(\\]|[./]\w)/.test(text.slice(end, end + 2));
}

function isNoName(word: string, position: number): boolean {
  const lower = word.toLowerCase();
  return isNotAName(word) && !(position > 0 && lower.length < 3 && word.endsWith('.'));
}

/** Reads up to `limit` words in any case, for people who type without capitals. */
export function readLowerName(text: string, from: number, limit: number): NameSpan | undefined {
  let at = from;
  let end = from;
  let words = 0;
  while (words < limit) {
    const start = particlesEnd(text, initialEnd(text, at));
    ANY_CASE.lastIndex = start;
    if (!ANY_CASE.test(text)) break;
    const wordEnd = ANY_CASE.lastIndex;
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
  return /^[ -](\p{L}{1,24})/u.exec(text.slice(end, end + 26))?.[1] ?? '';
}

/** The words of a name, particles included. */
export function wordsOf(text: string, { start, end }: NameSpan): string[] {
  return text.slice(start, end).split(' ');
}

/** Does the clause end here: line, text or sentence? */
export function endsClause(text: string, at: number): boolean {
  return (
    at >= text.length ||
    /^[ \t]{0,2}(?:[,.;:!?)\n\r]|[-–—][ ]|$|\p{Extended_Pictographic})/u.test(text.slice(at, at + 4))
  );
}
