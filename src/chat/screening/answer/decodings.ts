/** Shorter runs hold too few words to tell anything. */
const SHORTEST_BASE64 = 24;
const SHORTEST_HEX = 40;
const BASE64 = /^[A-Za-z0-9]+$/;
const HEX = /^[0-9a-f]+$/i;
const MIXED = /[a-z][A-Z]|[A-Z][a-z]|\d/;

/**
 * What a word says when it is read as base64 or hexadecimal; empty when it is too short or too plain for either. It
 * may be cut out of a longer run, so base64 is read from each of its first four characters.
 */
export function decodings(word: string): string[] {
  const found: string[] = [];
  if (word.length >= SHORTEST_HEX && HEX.test(word)) {
    for (const from of [0, 1]) found.push(Buffer.from(word.slice(from), 'hex').toString('utf8'));
  }
  if (word.length >= SHORTEST_BASE64 && BASE64.test(word) && MIXED.test(word)) {
    for (const from of [0, 1, 2, 3]) found.push(Buffer.from(word.slice(from), 'base64').toString('utf8'));
  }
  return found;
}
