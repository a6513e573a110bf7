import type { PiiType } from '../pii-type.js';

const NUMBERS: ReadonlySet<PiiType> = new Set<PiiType>(['PHONE', 'CARD', 'SSN', 'IBAN', 'MAC']);

/**
 * The form in which two spellings of one value are equal: `Ana@Example.com` and
 * `ana@example.com`, `4111 1111…` and `4111-1111…`. Kinds for which spelling
 * matters when they are restored (names, addresses, wallets) are left alone.
 */
export function normaliseValue(type: PiiType, value: string): string {
  if (type === 'EMAIL') return value.normalize('NFKC').toLowerCase();
  if (!NUMBERS.has(type)) return value;
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}
