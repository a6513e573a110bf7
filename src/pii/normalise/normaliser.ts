import { CLASS_AND_FOLD, CharClass, isDigit } from '../scan/char-class.js';
import { readUnits } from '../scan/text-units.js';
import { decodeEntity, type Decoded } from './entities.js';
import { decodePercent, decodeUnicodeEscape } from './escapes.js';
import { cyrillicDigit, mathematicalForm, plainForm } from './look-alikes.js';
import { OffsetMap } from './offset-map.js';

/** Text as a reader sees it, with the way back to how it was written, in UTF-16 offsets. */
export interface NormalisedText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

// Asked for once per character: a local name spares looking up the import.
const { LETTER, DIGIT, WORD, PLAIN } = CharClass;
const table = CLASS_AND_FOLD;

/** One for each code unit that may read as something else. */
const MAY_CHANGE = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const opensEscape = code === 37 || code === 38 || code === 92;
  const opensPair = code === 0xd835 || code === 0xdb40;
  return opensEscape || opensPair || plainForm(code) !== undefined || cyrillicDigit(code) !== undefined
    ? 1
    : 0;
});

/**
 * Sees through zero-width characters, soft hyphens, full-width and mathematical
 * forms, digits of other scripts, HTML entities, percent-encoding and `\u`
 * escapes. Linear: every form read moves on, and its length is bounded.
 */
export function normalise(text: string, units: Uint16Array): NormalisedText {
  const offsets = new OffsetMap();
  // No form is longer than what it was written as, so the room holds.
  const out = new Uint16Array(text.length);
  const { length } = text;
  let size = 0;
  let i = 0;
  while (i < length) {
    const code = units[i] ?? 0;
    if (MAY_CHANGE[code] !== 1) {
      out[size++] = code;
      i++;
      continue;
    }
    const decoded = formAt(text, i, code);
    if (decoded === undefined) {
      out[size++] = code;
      i++;
      continue;
    }
    const { value, end } = decoded;
    if (value.length !== 1 || end !== i + 1) offsets.note(size, size + value.length, i, end);
    for (let k = 0; k < value.length; k++) out[size++] = value.charCodeAt(k);
    i = end;
  }
  readLettersAmongDigits(out, size);
  return { text: readUnits(out, size), offsets };
}

/** What stands at `at` for something else; undefined when the unit stands for itself. */
function formAt(text: string, at: number, code: number): Decoded | undefined {
  if (code === 37) return plain(decodePercent(text, at));
  if (code === 38) return plain(decodeEntity(text, at));
  if (code === 92) return plain(decodeUnicodeEscape(text, at));
  if (code === 0xd835 || code === 0xdb40) return pairFormAt(text, at);
  const value = plainForm(code) ?? digitInContext(text, at, code);
  return value === undefined ? undefined : { value, end: at + 1 };
}

/** Letters outside the basic plane, and the invisible tags (U+E0000 and up), which say nothing. */
function pairFormAt(text: string, at: number): Decoded | undefined {
  const point = text.codePointAt(at) ?? 0;
  if (point <= 0xffff) return undefined;
  const value = text.charCodeAt(at) === 0xdb40 ? '' : mathematicalForm(point);
  return value === undefined ? undefined : { value, end: at + 2 };
}

/** A decoded character can be a look-alike itself. */
function plain(decoded: Decoded | undefined): Decoded | undefined {
  if (decoded?.value.length !== 1) return decoded;
  const value = plainForm(decoded.value.charCodeAt(0));
  return value === undefined ? decoded : { value, end: decoded.end };
}

function digitInContext(text: string, at: number, code: number): string | undefined {
  const digit = cyrillicDigit(code);
  if (digit === undefined) return undefined;
  return isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 1)) ? digit : undefined;
}

/** `4l11 OO00`: words of digits, `O`, `o`, `l` and `I` alone, with a digit among them. */
function readLettersAmongDigits(units: Uint16Array, length: number): void {
  let i = 0;
  while (i < length) {
    let bits = table[units[i] ?? 0] ?? 0;
    if ((bits & WORD) === 0) {
      i++;
      continue;
    }
    const start = i;
    let flags = 0;
    do {
      flags |= bits;
      bits = ++i < length ? (table[units[i] ?? 0] ?? 0) : 0;
    } while ((bits & WORD) !== 0);
    if ((flags & (LETTER | DIGIT | PLAIN)) !== (LETTER | DIGIT)) continue;
    for (let k = start; k < i; k++) units[k] = asDigit(units[k] ?? 0);
  }
}

/** `O` and `o` as 0, `l` and `I` as 1. */
function asDigit(code: number): number {
  if (code === 79 || code === 111) return 48;
  return code === 108 || code === 73 ? 49 : code;
}
