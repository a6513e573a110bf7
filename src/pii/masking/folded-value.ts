import { FOLD, TABLE_SIZE } from '../scan/char-class.js';

const AT = 64;

/** Letters without case and accents, digits and `@`; 0 for spaces and punctuation. */
const PLAIN = Uint8Array.from(FOLD);
PLAIN[AT] = AT;

/** The unit by which two spellings of a value are compared; 0 when it does not count. */
export function plainCode(code: number): number {
  if (code < TABLE_SIZE) return PLAIN[code] ?? 0;
  return code > 0x2fff || code < 0x2000 ? code : 0;
}

/** A value without case, accents, spaces and punctuation: two spellings of one value have the same form. */
export function foldValue(value: string): string {
  let folded = '';
  for (let i = 0; i < value.length; i++) {
    const code = plainCode(value.charCodeAt(i));
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}
