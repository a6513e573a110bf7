import type { PiiType } from '../pii-type.js';

const NUMBERS: ReadonlySet<PiiType> = new Set<PiiType>(['PHONE', 'CARD', 'SSN', 'IBAN', 'MAC']);
const ASCII_SEPARATORS = /[^a-z\d+]/g;
const SEPARATORS = /[^\p{L}\p{N}+]/gu;
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * The form in which two spellings of one value are equal: `Ana@Example.com` and
 * `ana@example.com`, `4111 1111…` and `4111-1111…`. Kinds for which spelling
 * matters when they are restored (names, addresses, wallets) are left alone.
 */
export function normaliseValue(type: PiiType, value: string): string {
  const isNumber = NUMBERS.has(type);
  if (!isNumber && type !== 'EMAIL') return value;
  const isAscii = !NOT_ASCII.test(value);
  const lower = (isAscii ? value : value.normalize('NFKC')).toLowerCase();
  return isNumber ? lower.replace(isAscii ? ASCII_SEPARATORS : SEPARATORS, '') : lower;
}
