import { TABLE_SIZE, isDigit, isUpper, isWord } from '../../scan/char-class.js';

/** The street with its number, as far as it reaches. */
export interface Street {
  readonly start: number;
  readonly end: number;
  /** Typed without capitals, so its town may be, too. */
  readonly isLowerCase: boolean;
}

const NUMBER_AFTER =
  /\.?,?[ ]{1,2}(?:(?:n[º°o]|nr|no|num|numero|número|n)\.?[ ]?)?\d{1,5}(?:[ ]?(?:bis|ter|quater|hs)(?!\p{L})|[ ]?[A-Za-z](?![\p{L}\d])|-(?:\d{1,4}(?:[A-Za-z](?!\p{L}))?|[A-Z]{1,3}(?![\p{L}\d]))|\/(?:\d{1,4}[A-Za-z]?|[A-Za-z])(?!\p{L}))?(?:[ ]?\/[ ]?\d{1,4})?(?![\d\p{L}])/iuy;
const NUMBER_BEFORE =
  /(?:^|[\s:(>"'*])(\d{1,5}(?:[ ]?(?:bis|ter|quater)|[ ]?[A-Za-z])?(?:[-/]\d{1,4})?,?[ ]{1,2})$/iu;
const FLAT_BEFORE = /(?:^|[\s:(>"'*])((?:flat|apt\.?|apartment|unit|suite)[ ]\w{1,4},[ ])$/i;
const NAME_WORD = /[ ](?:\p{L}[\p{L}'’.-]{0,24}|\d{1,2}(?=[ ](?:de|di|do|of)[ ]))/uy;
const MAX_NAME_WORDS = 6;
const APOSTROPHE = 39;
const DASH = 45;
const DOT = 46;

/** `rue de la Paix`, `Via Roma 10`: the kind of street first, its number before or after. */
export function streetAfterKind(text: string, start: number, end: number): Street | undefined {
  const isLowerCase = !isUpper(text.charCodeAt(start)) && !/\p{Lu}/u.test(text.slice(end, end + 24));
  const before = numberBefore(text, start);
  if (before !== undefined) {
    const nameEnd = frenchNameEnd(text, end);
    return nameEnd > end ? { start: before, end: nameEnd, isLowerCase } : undefined;
  }
  let at = text.charAt(end) === '.' || text.charAt(end) === '/' ? end + 1 : end;
  if (at > end && text.charAt(at) !== ' ') at--;
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    const word = matchEnd(NAME_WORD, text, at);
    if (word === at) return undefined;
    at = word;
    const number = matchEnd(NUMBER_AFTER, text, at);
    if (number > at) return { start, end: number, isLowerCase };
  }
  return undefined;
}

/** `12 bis rue de la Paix,`: the name ends at a comma or before the postcode. */
function frenchNameEnd(text: string, from: number): number {
  let at = from;
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    const word = matchEnd(NAME_WORD, text, at);
    if (word === at) break;
    at = word;
    if (/^(?:,|\n|[ ]\d)/.test(text.slice(at, at + 2))) return at;
  }
  return at;
}

/** `Hauptstraße 12`, `Lange Straße 5`: the number stands behind the kind. */
export function streetBeforeNumber(text: string, start: number, end: number): Street | undefined {
  const numberEnd = matchEnd(NUMBER_AFTER, text, end);
  if (numberEnd === end) return undefined;
  const isLowerCase = !isUpper(text.charCodeAt(start));
  return { start: nameStart(text, start), end: numberEnd, isLowerCase };
}

/** `221B Baker Street`: the number opens, one to four words follow, then the kind. */
export function streetAfterNumber(text: string, start: number, end: number): Street | undefined {
  let from = start;
  for (let words = 0; words < 5; words++) {
    const number = numberBefore(text, from);
    if (number !== undefined) {
      if (words === 0) return undefined;
      const flat = FLAT_BEFORE.exec(text.slice(Math.max(0, number - 20), number));
      const dot = text.charAt(end) === '.' ? 1 : 0;
      const isLowerCase = !isUpper(text.charCodeAt(start));
      return { start: number - (flat?.[1]?.length ?? 0), end: quarterEnd(text, end + dot), isLowerCase };
    }
    const word = wordBefore(text, from);
    if (word === 0) return undefined;
    from -= word + 1;
  }
  return undefined;
}

/** American streets name their quarter: `Pennsylvania Ave NW`. */
function quarterEnd(text: string, end: number): number {
  const quarter = /^[ ](?:NW|NE|SW|SE|N|S|E|W|North|South|East|West)(?![\p{L}])/u.exec(
    text.slice(end, end + 8),
  );
  return end + (quarter?.[0].length ?? 0);
}

/** Start of the number that stands right before `start`. */
function numberBefore(text: string, start: number): number | undefined {
  if (text.charAt(start - 1) !== ' ' || !hasDigit(text, start - 16, start)) return undefined;
  const number = NUMBER_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return number === undefined ? undefined : start - number.length;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

const WORD_BEFORE = /([\p{L}\d][\p{L}\d'’.-]{0,24})[ ]$/u;
const LONGEST_WORD = 25;

/** Length of the word that ends, with a space behind it, right before `to`; 0 when there is none. */
function wordBefore(text: string, to: number): number {
  const end = to - 1;
  if (text.charAt(end) !== ' ') return 0;
  let start = end;
  let first = end;
  while (start > 0 && end - start < LONGEST_WORD) {
    const code = text.charCodeAt(start - 1);
    // Letters that have no row in the tables, and the ordinals `ª` and `º`, are the pattern's.
    if (code >= TABLE_SIZE || code === 0xaa || code === 0xba)
      return WORD_BEFORE.exec(text.slice(Math.max(0, to - 27), to))?.[1]?.length ?? 0;
    if (!isWord(code) && code !== APOSTROPHE && code !== DASH && code !== DOT) break;
    start--;
    if (isWord(code)) first = start;
  }
  return end - first;
}

/** `Alte Lange Straße`: capitals before the kind belong to the name. */
function nameStart(text: string, start: number): number {
  let from = start;
  for (let words = 0; words < 3; words++) {
    const word = /(?:^|[\s:,(>"])((?:\p{Lu}[\p{L}'’.-]{1,24}|\d{1,2}e)[ ])$/u.exec(
      text.slice(Math.max(0, from - 28), from),
    )?.[1];
    if (word === undefined) break;
    from -= word.length;
  }
  return from;
}

/** Both patterns in use begin with a space, a dot or a comma. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  if (!' .,'.includes(text.charAt(at) || 'x')) return at;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
