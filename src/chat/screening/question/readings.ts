import type { WordTrie } from '../phrases/word-trie.js';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
};
const LEET_WORD = /[a-z0-9@$!|+]{2,40}/g;
const LEET_SIGN = /[0134578@$!|+9]/g;
const HAS_LEET_SIGN = /[0134578@$!|+9]/;
const LETTER = /[a-z]/;
/** More letters than this without a space are words glued together. */
const LONGEST_WORD = 13;
const SHORTEST_SPELLING = 4;

/** Digits and signs read as the letters they are drawn like; words that are only one or the other stay. */
export function readLeet(folded: string, trie: WordTrie): string {
  if (!HAS_LEET_SIGN.test(folded)) return folded;
  // Hostile texts say the same word a thousand times.
  const known = new Map<string, string>();
  return folded.replace(LEET_WORD, (word) => {
    let read = known.get(word);
    if (read === undefined) known.set(word, (read = readLeetWord(word, trie)));
    return read;
  });
}

function readLeetWord(word: string, trie: WordTrie): string {
  const core = word.replace(/!{1,8}$/, '');
  if (!LETTER.test(core) || core.search(LEET_SIGN) < 0) return word;
  const read = core.replace(LEET_SIGN, (sign) => LEET[sign] ?? sign);
  const withL = core.replace(/[1|]/g, 'l').replace(LEET_SIGN, (sign) => LEET[sign] ?? sign);
  return trie.classesOf(withL).length > trie.classesOf(read).length ? withL : read;
}

/** Letters that stand alone put together, and words that are glued together taken apart. */
export function readSpelled(folded: string, trie: WordTrie): string {
  let out = '';
  let run: string[] = [];
  let at = 0;
  let hasChanged = false;
  const settle = (): void => {
    hasChanged ||= run.length >= SHORTEST_SPELLING;
    out += ` ${run.length >= SHORTEST_SPELLING ? takeApart(run.join(''), trie) : run.join(' ')}`;
    run = [];
  };
  for (const { 0: word, index } of folded.matchAll(/[a-z0-9]+/g)) {
    const between = folded.slice(at, index);
    at = index + word.length;
    // A wide gap or a line end is a space between spelled words.
    const goesOn = word.length === 1 && between.length <= 3 && !between.includes('\n');
    if (run.length > 0 && !goesOn) settle();
    if (/[.?!\n]/.test(between) && run.length === 0) out += between;
    if (word.length === 1) run.push(word);
    else {
      hasChanged ||= word.length > LONGEST_WORD;
      out += ` ${word.length > LONGEST_WORD ? takeApart(word, trie) : word}`;
    }
  }
  if (run.length > 0) settle();
  return hasChanged ? out : folded;
}

/** The longest known words in a run of letters, and what is left between them. */
function takeApart(letters: string, trie: WordTrie): string {
  let out = '';
  for (let at = 0; at < letters.length;) {
    const length = trie.longestAt(letters, at);
    const taken = Math.max(1, length);
    out += length > 2 ? ` ${letters.slice(at, at + taken)} ` : letters.slice(at, at + taken);
    at += taken;
  }
  return out;
}
