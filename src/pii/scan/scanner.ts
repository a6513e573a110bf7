import { CLASS_AND_FOLD, CharClass, isDigit, isHexDigit, isSpace } from './char-class.js';
import { gapBetween } from './number-gap.js';
import type { Scan } from './scan.js';
import { hasStreetEnding } from './street-ending.js';
import type { TokenPrefixes } from './token-prefixes.js';

/** The text holds characters that hide others; it has to be normalised and scanned again. */
export const NEEDS_NORMALISING = false;
export const SCANNED = true;

// Asked for once per character: a local name spares looking up the global or the import.
const { imul } = Math;
const { LETTER, DIGIT, WORD, UPPER, LOWER, TRIGGER, STRANGE, PLAIN } = CharClass;
const table = CLASS_AND_FOLD;

const NOTABLE = WORD | STRANGE | TRIGGER;
const LONG_WORD = 25;
const COLON = 58;
const DASH = 45;
const DOT = 46;
const SLASH = 47;

/**
 * The single pass over the characters. It cuts the text into words, looks each
 * one up, and notes the places where a detector may find something.
 *
 * With `strict` the pass stops at the first character that needs normalising
 * and answers `NEEDS_NORMALISING`; plain text pays nothing for that question.
 */
export function scanText(text: string, scan: Scan, prefixes: TokenPrefixes, strict: boolean): boolean {
  scan.begin(text);
  const { units } = scan;
  const { length } = text;
  let i = 0;
  while (i < length) {
    const code = units[i] ?? 0;
    const bits = table[code] ?? 0;
    if ((bits & NOTABLE) === 0) {
      i++;
    } else if ((bits & WORD) !== 0) {
      if (i + 2 < length && prefixes.mayStart(code, units[i + 1] ?? 0, units[i + 2] ?? 0, units[i + 3] ?? 0))
        scan.tokens.push(i);
      i = scanWord(units, scan, i, bits);
      if (i < 0) {
        if (strict) return NEEDS_NORMALISING;
        i = -i;
      }
    } else {
      if ((bits & STRANGE) !== 0) {
        if (strict) return NEEDS_NORMALISING;
      } else if (code === 64) scan.ats.push(i);
      else if (code === COLON) noteColon(scan, i);
      else if (strict && hidesCharacter(text, i, code)) return NEEDS_NORMALISING;
      i++;
    }
  }
  return SCANNED;
}

/**
 * Reads and notes the word that begins at `start`; answers its end, negative
 * when all its letters could be digits (`4l11`).
 */
function scanWord(units: Uint16Array, scan: Scan, start: number, firstBits: number): number {
  const { vocabulary } = scan;
  let bits = firstBits;
  let flags = 0;
  let i = start;
  do {
    // `apiKey`: each hump is a word of its own.
    const humpStart = i;
    let hash = 0;
    let previous: number;
    do {
      flags |= bits;
      hash = (imul(hash, 31) + (bits >> 8)) | 0;
      previous = bits;
      bits = table[units[++i] ?? 0] ?? 0;
    } while ((bits & WORD) !== 0 && ((bits & UPPER) === 0 || (previous & LOWER) === 0));
    if ((flags & DIGIT) === 0 && vocabulary.mayHold(hash)) noteKeyword(units, scan, hash, humpStart, i);
  } while ((bits & WORD) !== 0);
  if ((flags & DIGIT) === 0) {
    if (i - start >= LONG_WORD) scan.longWords.pushPair(start, i);
    else if (hasStreetEnding(units, start, i)) scan.streets.pushPair(start, i);
  } else if ((flags & LETTER) === 0) {
    noteDigits(scan, start, i);
  } else {
    scan.mixed.pushPair(start, i);
  }
  const after = units[i] ?? 0;
  if (after === DASH ? i - start === 2 : after === DOT && i - start === 4) noteHexGroup(scan, start, i);
  return (flags & (LETTER | DIGIT | PLAIN)) === (LETTER | DIGIT) ? -i : i;
}

function noteKeyword(units: Uint16Array, scan: Scan, hash: number, start: number, end: number): void {
  const index = scan.vocabulary.lookUp(hash, units, start, end);
  if (index < 0) return;
  const role = scan.vocabulary.role(index);
  scan.roles |= role;
  scan.keywordRoles.push(role);
  scan.keywords.pushTriple(start, end, index);
}

function noteDigits(scan: Scan, start: number, end: number): void {
  const { digits } = scan;
  if (digits.length > 0) scan.digitGaps.push(gapBetween(scan.text, digits.at(digits.length - 1), start));
  digits.pushPair(start, end);
}

function noteColon(scan: Scan, at: number): void {
  const { text } = scan;
  const next = text.charCodeAt(at + 1);
  if (next === SLASH && text.charCodeAt(at + 2) === SLASH) {
    scan.urls.push(at);
    return;
  }
  const before = text.charCodeAt(at - 1);
  if ((before === COLON || isHexDigit(before)) && (next === COLON || isHexDigit(next)))
    scan.hexColons.push(at);
  else if (next === COLON && isHexDigit(text.charCodeAt(at + 2))) scan.hexColons.push(at);
}

/** Two digits before a dash or four before a dot, with another behind it. */
function noteHexGroup(scan: Scan, start: number, end: number): void {
  const { text } = scan;
  if (!isHexDigit(text.charCodeAt(end + 1))) return;
  for (let i = start; i < end; i++) if (!isHexDigit(text.charCodeAt(i))) return;
  scan.hexGroups.push(start);
}

/** `%40`, `&#64;`, `&commat;`, `\u0040`: one character written as several. */
function hidesCharacter(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === 37) return isHexDigit(next) && isHexDigit(text.charCodeAt(at + 2));
  if (code === 38)
    return next === 35 || (next < 128 && !isSpace(next) && !isDigit(next) && hasSemicolon(text, at));
  if (code === 92) return next === 117 && isHexDigit(text.charCodeAt(at + 2));
  return false;
}

function hasSemicolon(text: string, at: number): boolean {
  for (let i = at + 2; i < at + 12; i++) if (text.charCodeAt(i) === 59) return true;
  return false;
}
