import { FOLD, isLetter } from './char-class.js';

/**
 * Endings by which German and Dutch write a street's kind into its name
 * (`Hauptstraße`, `Keizersgracht`), folded. Short ones that end ordinary words
 * (`hof`, `ring`, `berg`) are left out unless an upper-case name precedes.
 */
const ENDINGS = [
  'strase',
  'strasse',
  'str',
  'weg',
  'platz',
  'allee',
  'gasse',
  'ufer',
  'damm',
  'ring',
  'stieg',
  'markt',
  'straat',
  'laan',
  'plein',
  'gracht',
  'kade',
  'singel',
  'dijk',
  'steeg',
  'dreef',
  'chaussee',
  'promenade',
];

/** Endings by their last two letters; a table of all pairs keeps other words away. */
const BY_PAIR = new Map<number, string[]>();
const PAIRS = new Uint8Array(128 * 128);
for (const ending of ENDINGS) {
  const pair = (ending.charCodeAt(ending.length - 2) << 7) | ending.charCodeAt(ending.length - 1);
  BY_PAIR.set(pair, [...(BY_PAIR.get(pair) ?? []), ending]);
  PAIRS[pair] = 1;
}

export function hasStreetEnding(text: string, start: number, end: number): boolean {
  if (end - start < 6) return false;
  const pair = ((FOLD[text.charCodeAt(end - 2)] ?? 0) << 7) | (FOLD[text.charCodeAt(end - 1)] ?? 0);
  if (PAIRS[pair] !== 1) return false;
  return (BY_PAIR.get(pair) ?? []).some((ending) => endsWith(text, start, end, ending));
}

function endsWith(text: string, start: number, end: number, ending: string): boolean {
  if (end - start < ending.length + 2) return false;
  for (let i = 1; i <= ending.length; i++) {
    const code = text.charCodeAt(end - i);
    if (!isLetter(code) || FOLD[code] !== ending.charCodeAt(ending.length - i)) return false;
  }
  return true;
}
