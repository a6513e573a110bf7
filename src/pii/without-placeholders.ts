import { findPlaceholders } from './masking/placeholder.js';
import type { MaskedText } from './masked-text.js';

/** The words of a masked text alone, for a search that must not look for "email" because an address was masked. */
export function withoutPlaceholders(text: MaskedText): string {
  let words = '';
  let at = 0;
  for (const { start, end } of findPlaceholders(text)) {
    words += `${text.slice(at, start)} `;
    at = end;
  }
  return words + text.slice(at);
}
