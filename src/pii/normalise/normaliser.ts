import { isDigit, isWord } from '../scan/char-class.js';
import { decodeEntity } from './entities.js';
import { decodePercent, decodeUnicodeEscape } from './escapes.js';
import { cyrillicDigit, mathematicalForm, plainForm } from './look-alikes.js';

/**
 * Text as a reader sees it, with the way back: unit `i` of `text` was written as
 * `starts[i]..ends[i]` of the original, in UTF-16 offsets.
 */
export interface NormalisedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Arguments one call of `fromCharCode` takes without trouble. */
const CHUNK = 4096;

class Builder {
  private readonly units: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private length = 0;

  /** No form is longer than what it was written as, so the capacity holds. */
  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  addUnit(code: number, start: number, end: number): void {
    const at = this.length++;
    this.units[at] = code;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  add(value: string, start: number, end: number): void {
    for (let i = 0; i < value.length; i++) this.addUnit(value.charCodeAt(i), start, end);
  }

  build(): NormalisedText {
    const units = this.units.subarray(0, this.length);
    readLettersAmongDigits(units);
    let text = '';
    for (let at = 0; at < units.length; at += CHUNK) {
      // `apply` takes any array-like at once; spreading would walk an iterator, many times slower.
      text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
    }
    return { text, starts: this.starts, ends: this.ends };
  }
}

/**
 * Sees through zero-width characters, soft hyphens, full-width and mathematical
 * forms, digits of other scripts, HTML entities, percent-encoding and `\u`
 * escapes. Linear: every form read moves on, and its length is bounded.
 */
export function normalise(text: string): NormalisedText {
  const out = new Builder(text.length);
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const decoded = decodeAt(text, i, code);
    if (decoded !== undefined) {
      out.add(plain(decoded.value), i, decoded.end);
      i = decoded.end;
    } else if (code === 0xd835 || code === 0xdb40) {
      const point = text.codePointAt(i) ?? code;
      const size = point > 0xffff ? 2 : 1;
      const form = code === 0xdb40 && size === 2 ? '' : (mathematicalForm(point) ?? text.slice(i, i + size));
      if (form.length === 2) {
        out.add(form.charAt(0), i, i + 1);
        out.add(form.charAt(1), i + 1, i + 2);
      } else {
        out.add(form, i, i + size);
      }
      i += size;
    } else {
      const form = code < 0x80 ? undefined : (plainForm(code) ?? digitInContext(text, i, code));
      if (form === undefined) out.addUnit(code, i, i + 1);
      else out.add(form, i, i + 1);
      i++;
    }
  }
  return out.build();
}

function decodeAt(text: string, at: number, code: number): { value: string; end: number } | undefined {
  if (code === 37) return decodePercent(text, at);
  if (code === 38) return decodeEntity(text, at);
  return code === 92 ? decodeUnicodeEscape(text, at) : undefined;
}

function plain(value: string): string {
  return value.length === 1 ? (plainForm(value.charCodeAt(0)) ?? value) : value;
}

function digitInContext(text: string, at: number, code: number): string | undefined {
  const digit = cyrillicDigit(code);
  if (digit === undefined) return undefined;
  return isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 1)) ? digit : undefined;
}

/** `4l11 OO00`: words of digits, `O`, `o`, `l` and `I` alone, with a digit among them. */
function readLettersAmongDigits(units: Uint16Array): void {
  let start = 0;
  while (start < units.length) {
    if (!isWord(units[start] ?? 0)) {
      start++;
      continue;
    }
    let end = start;
    let digits = 0;
    let lookAlikes = 0;
    for (; end < units.length && isWord(units[end] ?? 0); end++) {
      const unit = units[end] ?? 0;
      if (isDigit(unit)) digits++;
      else if (asDigit(unit) !== unit) lookAlikes++;
    }
    if (digits > 0 && lookAlikes > 0 && digits + lookAlikes === end - start) {
      for (let i = start; i < end; i++) units[i] = asDigit(units[i] ?? 0);
    }
    start = end;
  }
}

/** `O` and `o` as 0, `l` and `I` as 1. */
function asDigit(code: number): number {
  if (code === 79 || code === 111) return 48;
  return code === 108 || code === 73 ? 49 : code;
}
