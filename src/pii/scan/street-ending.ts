import { CLASS_AND_FOLD } from './char-class.js';

const table = CLASS_AND_FOLD;

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

/** Does the word of letters at `start..end` of the text's units end like a street? */
export function hasStreetEnding(units: Uint16Array, start: number, end: number): boolean {
  if (end - start < 6) return false;
  const pair = (foldAt(units, end - 2) << 7) | foldAt(units, end - 1);
  if (PAIRS[pair] !== 1) return false;
  return (BY_PAIR.get(pair) ?? []).some((ending) => endsWith(units, start, end, ending));
}

function endsWith(units: Uint16Array, start: number, end: number, ending: string): boolean {
  if (end - start < ending.length + 2) return false;
  for (let i = 1; i <= ending.length; i++) {
    if (foldAt(units, end - i) !== ending.charCodeAt(ending.length - i)) return false;
  }
  return true;
}

function foldAt(units: Uint16Array, at: number): number {
  return (table[units[at] ?? 0] ?? 0) >> 8;
}
