import { CLASS_AND_FOLD } from './char-class.js';

const table = CLASS_AND_FOLD;

/** Longest keyword. */
const MAX_LENGTH = 28;

export interface VocabularyEntry {
  /** Lower case, without accents, letters only. */
  readonly word: string;
  readonly role: number;
  /** Meaning of the word beyond its role, for example a month's number. */
  readonly value?: number;
}

/** One bit for each hash: 8 KB, which stay in the processor's nearest cache. */
const FILTER_BITS = 1 << 16;

/**
 * Known words by hash, so that the scanner can look up every word of a message
 * without cutting it out as a string. Most words are unknown, and one bit of a
 * small table says so.
 */
export class Vocabulary {
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  private readonly mask: number;
  /** Index of a word and one more, so that 0 says that a slot is empty; two bytes each, to stay in the near caches. */
  private readonly slots: Uint16Array;
  private readonly words: readonly string[];
  /** Letters of all words one behind the other, which are compared faster than strings; `ends` parts them. */
  private readonly letters: Uint8Array;
  private readonly ends: Int32Array;
  private readonly hashes: Int32Array;
  private readonly roles: Int32Array;
  private readonly values: Int32Array;

  constructor(entries: Iterable<VocabularyEntry>) {
    const byWord = new Map<string, VocabularyEntry>();
    for (const entry of entries) {
      if (entry.word.length > MAX_LENGTH) throw new Error(`Keyword is too long: ${entry.word}`);
      const known = byWord.get(entry.word);
      const value = entry.value ?? known?.value ?? 0;
      byWord.set(entry.word, { word: entry.word, role: entry.role | (known?.role ?? 0), value });
    }
    const known = [...byWord.values()];
    this.words = known.map(({ word }) => word);
    this.letters = Uint8Array.from(Buffer.from(this.words.join(''), 'latin1'));
    let letters = 0;
    this.ends = Int32Array.from([0, ...this.words.map(({ length }) => (letters += length))]);
    this.hashes = Int32Array.from(known, ({ word }) => hashWord(word));
    this.roles = Int32Array.from(known, ({ role }) => role);
    this.values = Int32Array.from(known, ({ value }) => value ?? 0);
    let size = 64;
    while (size < known.length * 4) size *= 2;
    this.mask = size - 1;
    if (known.length >= 0xffff) throw new Error('Too many keywords');
    this.slots = new Uint16Array(size);
    this.hashes.forEach((hash, index) => {
      const mixed = mix(hash);
      let slot = mixed & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index + 1;
      const bit = mixed & (FILTER_BITS - 1);
      this.filter[bit >> 5] = (this.filter[bit >> 5] ?? 0) | (1 << (bit & 31));
    });
  }

  /** May a word with this hash be known? One in ten unknown ones passes. */
  mayHold(hash: number): boolean {
    const bit = mix(hash) & (FILTER_BITS - 1);
    return ((this.filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Index of the word at `start..end` of the text's units, whose hash the scanner has at hand, or -1. */
  lookUp(hash: number, units: Uint16Array, start: number, end: number): number {
    for (let slot = mix(hash) & this.mask; ; slot = (slot + 1) & this.mask) {
      const index = (this.slots[slot] ?? 0) - 1;
      if (index < 0) return -1;
      if (this.hashes[index] === hash && this.isAt(index, units, start, end)) return index;
    }
  }

  role(index: number): number {
    return this.roles[index] ?? 0;
  }

  value(index: number): number {
    return this.values[index] ?? 0;
  }

  word(index: number): string {
    return this.words[index] ?? '';
  }

  private isAt(index: number, units: Uint16Array, start: number, end: number): boolean {
    let letter = this.ends[index] ?? 0;
    if ((this.ends[index + 1] ?? 0) - letter !== end - start) return false;
    for (let i = start; i < end; i++) {
      if ((table[units[i] ?? 0] ?? 0) >> 8 !== this.letters[letter++]) return false;
    }
    return true;
  }
}

/** Spreads the low bits: the table uses only those. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/** `'one two'` as entries with one role. */
export function words(role: number, list: string): VocabularyEntry[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => ({ word, role }));
}
