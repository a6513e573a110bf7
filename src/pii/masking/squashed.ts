import { FOLD, TABLE_SIZE, isWord } from '../scan/char-class.js';

/**
 * A text without case, accents, spaces and punctuation, with the way back. Two
 * spellings of one value have the same squashed form.
 */
export interface Squashed {
  readonly text: string;
  /** Offset in the original of each unit of `text`. */
  readonly offsets: Int32Array;
}

const AT = 64;
/** Arguments one call of `fromCharCode` takes without trouble. */
const CHUNK = 4096;

export function squash(text: string): Squashed {
  const codes = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = plainCode(code);
    if (plain === 0) continue;
    codes[length] = plain;
    offsets[length++] = i;
  }
  return { text: toText(codes, length), offsets };
}

function toText(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    // `apply` takes any array-like at once; spreading would walk an iterator, many times slower.
    text += String.fromCharCode.apply(
      null,
      codes.subarray(at, Math.min(length, at + CHUNK)) as unknown as number[],
    );
  }
  return text;
}

/** The unit without case and accent; 0 for spaces and punctuation. */
function plainCode(code: number): number {
  if (code < TABLE_SIZE) return code === AT ? AT : (FOLD[code] ?? 0);
  return code > 0x2fff || code < 0x2000 ? code : 0;
}

/** Does a word end on both sides of `start..end`? */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !(isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end)));
}
