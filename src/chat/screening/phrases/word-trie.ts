/** Letters and digits, each a way on from a node. */
const WIDTH = 36;
const LETTERS = 26;

/** How the letters of a word are read: as they stand, shifted by thirteen, or from the end. */
export type Reading = 'plain' | 'rot13' | 'backwards';

/** The numbers of the classes that a word belongs to. */
export type ClassIds = readonly number[];

const NONE: ClassIds = [];

/**
 * Words and beginnings of words with the classes they belong to. Reading a word costs one step per letter, until the
 * first letter that no entry has; a text of strangers costs no more.
 */
export class WordTrie {
  private ways = new Int32Array(WIDTH * 1024);
  private nodes = 1;
  private readonly whole = new Map<number, number[]>();
  private readonly beginnings = new Map<number, number[]>();

  /** `entry` is a word of a–z and 0–9; with `*` behind it, all words that begin so. */
  add(entry: string, classId: number): void {
    const isBeginning = entry.endsWith('*');
    let node = 0;
    for (const letter of isBeginning ? entry.slice(0, -1) : entry) {
      const way = indexOf(letter.charCodeAt(0));
      if (way < 0) throw new Error(`Not a folded word: ${entry}`);
      const next = this.ways[node * WIDTH + way] ?? 0;
      node = next === 0 ? this.grow(node * WIDTH + way) : next;
    }
    const map = isBeginning ? this.beginnings : this.whole;
    map.set(node, [...(map.get(node) ?? []), classId]);
  }

  /** The classes of a folded word, as it stands or read in another way. */
  classesOf(word: string, reading: Reading = 'plain'): ClassIds {
    let found: ClassIds = NONE;
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const letter = indexOf(word.charCodeAt(reading === 'backwards' ? word.length - 1 - at : at));
      const way = reading === 'rot13' && letter < LETTERS ? (letter + LETTERS / 2) % LETTERS : letter;
      const next = letter < 0 ? 0 : (this.ways[node * WIDTH + way] ?? 0);
      if (next === 0) return found;
      node = next;
      const here = this.beginnings.get(node);
      if (here) found = found.length === 0 ? here : [...found, ...here];
    }
    const here = this.whole.get(node);
    if (!here) return found;
    return found.length === 0 ? here : [...found, ...here];
  }

  /** The length of the longest entry that begins at `at`, or 0. Beginnings count with the letters they have. */
  longestAt(text: string, at: number): number {
    let node = 0;
    let longest = 0;
    for (let end = at; end < text.length; end++) {
      const way = indexOf(text.charCodeAt(end));
      node = way < 0 ? 0 : (this.ways[node * WIDTH + way] ?? 0);
      if (node === 0) break;
      if (this.whole.has(node) || this.beginnings.has(node)) longest = end + 1 - at;
    }
    return longest;
  }

  private grow(place: number): number {
    const node = this.nodes++;
    if ((node + 1) * WIDTH > this.ways.length) {
      const wider = new Int32Array(this.ways.length * 2);
      wider.set(this.ways);
      this.ways = wider;
    }
    this.ways[place] = node;
    return node;
  }
}

function indexOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}
