import { TABLE_SIZE, isLetter, isWord } from '../../scan/char-class.js';

/** A letter or digit of any script, as far as an address or a host name goes. */
export function isNameCode(code: number): boolean {
  if (code < TABLE_SIZE) return isWord(code);
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return false;
  return code >= 0x370 && code < 0xfe00;
}

/**
 * 1 for Latin, 2 for other scripts, 0 for none. In scripts that are written
 * without spaces an address ends where the script changes.
 */
export function scriptOf(code: number): number {
  if (isLetter(code) || (code >= 48 && code <= 57)) return 1;
  return code >= TABLE_SIZE ? 2 : 1;
}
