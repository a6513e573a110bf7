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

class Builder {
  private readonly units: string[] = [];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private length = 0;

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  /** No form is longer than what it was written as, so the capacity holds. */
  add(value: string, start: number, end: number): void {
    for (let i = 0; i < value.length; i++) {
      this.units.push(value.charAt(i));
      this.starts[this.length] = start;
      this.ends[this.length++] = end;
    }
  }

  build(): NormalisedText {
    const text = readLettersAmongDigits(this.units);
    return { text, starts: this.starts.subarray(0, this.length), ends: this.ends.subarray(0, this.length) };
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
      const form = plainForm(code) ?? digitInContext(text, i, code) ?? text.charAt(i);
      out.add(form, i, i + 1);
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
function readLettersAmongDigits(units: string[]): string {
  let start = 0;
  while (start < units.length) {
    if (!isWord(codeAt(units, start))) {
      start++;
      continue;
    }
    let end = start;
    let digits = 0;
    let lookAlikes = 0;
    for (; end < units.length && isWord(codeAt(units, end)); end++) {
      const unit = units[end] ?? '';
      if (isDigit(unit.charCodeAt(0))) digits++;
      else if ('OolI'.includes(unit)) lookAlikes++;
    }
    if (digits > 0 && lookAlikes > 0 && digits + lookAlikes === end - start) {
      for (let i = start; i < end; i++) units[i] = asDigit(units[i] ?? '');
    }
    start = end;
  }
  return units.join('');
}

function codeAt(units: readonly string[], index: number): number {
  return (units[index] ?? '').charCodeAt(0);
}

function asDigit(unit: string): string {
  if (unit === 'O' || unit === 'o') return '0';
  return unit === 'l' || unit === 'I' ? '1' : unit;
}
