import { FOLD } from './char-class.js';

/** Longest keyword looked up; longer words are skipped by the scanner. */
export const MAX_LENGTH = 28;

export interface VocabularyEntry {
  /** Lower case, without accents, letters only. */
  readonly word: string;
  readonly role: number;
  /** Meaning of the word beyond its role, for example a month's number. */
  readonly value?: number;
}

/**
 * Known words by hash, so that the scanner can look up every word of a message
 * without cutting it out as a string.
 */
export class Vocabulary {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly words: string[] = [];
  private readonly roles: number[] = [];
  private readonly values: number[] = [];

  constructor(entries: Iterable<VocabularyEntry>) {
    const byWord = new Map<string, VocabularyEntry>();
    for (const entry of entries) {
      const known = byWord.get(entry.word);
      const value = entry.value ?? known?.value ?? 0;
      byWord.set(entry.word, { word: entry.word, role: entry.role | (known?.role ?? 0), value });
    }
    let size = 64;
    while (size < byWord.size * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (const { word, role, value } of byWord.values()) {
      if (word.length > MAX_LENGTH) throw new Error(`Keyword is too long: ${word}`);
      let slot = hashWord(word) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = this.words.length;
      this.words.push(word);
      this.roles.push(role);
      this.values.push(value ?? 0);
    }
  }

  /** Index of the word at `start..end`, whose hash the scanner has at hand, or -1. */
  lookUp(hash: number, text: string, start: number, end: number): number {
    let slot = mix(hash) & this.mask;
    for (;;) {
      const index = this.slots[slot] ?? -1;
      if (index === -1) return -1;
      if (this.isAt(index, text, start, end)) return index;
      slot = (slot + 1) & this.mask;
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

  private isAt(index: number, text: string, start: number, end: number): boolean {
    const word = this.words[index] ?? '';
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) {
      if (FOLD[text.charCodeAt(start + i)] !== word.charCodeAt(i)) return false;
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
  return mix(hash);
}

/** `'one two'` as entries with one role. */
export function words(role: number, list: string): VocabularyEntry[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => ({ word, role }));
}
