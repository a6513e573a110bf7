import { LRUCache } from 'lru-cache';

/** Of each function, for each language: the words that customers use over and over. */
const MOST_WORDS = 3_000;
/** In characters. Longer words are not remembered: they could take any amount of memory. */
const LONGEST = 64;

/** The same function of a word, which remembers what it said of the words it was lately asked for. */
export function remembered<Value extends object | string>(
  work: (word: string) => Value,
): (word: string) => Value {
  const words = new LRUCache<string, Value>({ max: MOST_WORDS });
  return (word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const value = work(word);
    if (word.length <= LONGEST) words.set(word, value);
    return value;
  };
}
