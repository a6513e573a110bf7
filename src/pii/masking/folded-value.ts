import { CLASS_AND_FOLD, TABLE_SIZE } from '../scan/char-class.js';

/**
 * For each code unit the one by which two spellings of a value are compared:
 * letters without case and accents, digits, `@`; 0 when it does not count.
 */
export const PLAIN_UNITS = Uint16Array.from(CLASS_AND_FOLD, (classAndFold, code) => {
  const folded = classAndFold >> 8;
  if (folded !== 0 || code === 64) return folded || code;
  return code < TABLE_SIZE || (code >= 0x2000 && code <= 0x2fff) ? 0 : code;
});
