import { LRUCache } from 'lru-cache';
import type { Word } from '../store/words.repository.js';

const MOST_WORDS = 20_000;
/** In characters. Longer words are not kept: they could take any amount of memory. */
const LONGEST_KEPT = 64;

/** What was found out of the words that were lately asked for, whatever their languages. */
export class KeptWords<Value extends object> {
  private readonly words = new LRUCache<string, Value>({ max: MOST_WORDS });

  get(word: Word): Value | undefined {
    return this.words.get(keyOf(word));
  }

  set(word: Word, value: Value): void {
    if (word.word.length <= LONGEST_KEPT) this.words.set(keyOf(word), value);
  }
}

/** Tells words of different languages apart: the code of a language has two letters, always. */
export function keyOf({ language, word }: Word): string {
  return language + word;
}
