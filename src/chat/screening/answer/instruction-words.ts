import { fold } from '../phrases/fold.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PLAIN_WORD = /^[a-z0-9]+$/;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** A run of so many words that the instructions have too is no chance. */
export const LEAK_WORDS = 8;
/** Spelled-out text has no words: so many letters in a row count instead. */
export const LEAK_LETTERS = 24;
/** In a decoded text even a few words are no chance. */
const LEAK_WORDS_DECODED = 5;
const SENTINEL = '';
const NOWHERE: readonly number[] = [];

/** What each Latin letter folds to by itself; words of them alone need not be composed anew. */
const FOLDED = Array.from({ length: 0x250 }, (_, code) =>
  fold(String.fromCharCode(code)).replace(NO_LETTERS, ''),
);

/** A word without case, accents and look-alikes; empty when nothing in it is a letter or a digit. */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
  let folded = '';
  for (let at = 0; at < word.length; at++) {
    const letter = FOLDED[word.charCodeAt(at)];
    if (letter === undefined) return fold(word).replace(NO_LETTERS, '');
    folded += letter;
  }
  return folded;
}

/**
 * The instructions of a model, made ready for finding them in its answers. Made once, used by every turn.
 *
 * Besides the words in their order it knows them written backwards, in backward order and shifted by thirteen
 * letters.
 */
export class InstructionWords {
  readonly canary: string;
  /** Where each word stands, in all the ways of writing one after another. */
  private readonly places = new Map<string, number[]>();
  private readonly letterRuns = new Set<string>();

  /**
   * `canary` is one word of letters and digits that stands in the instructions and nowhere else, made at random; at
   * least 8 characters. Throws when it is not.
   */
  constructor(instructions: string, canary: string) {
    if (!/^[a-z0-9]{8,64}$/i.test(canary))
      throw new Error('The canary must be one word of 8 letters or more');
    this.canary = canary.toLowerCase();
    const words = wordsOf(instructions).filter((word) => word !== this.canary);
    const backwards = words.map(reverse);
    const ways = [
      words,
      [...words].reverse(),
      [...backwards].reverse(),
      backwards,
      words.map(shiftByThirteen),
    ];
    ways
      .flatMap((way) => [...way, SENTINEL])
      .forEach((word, place) => {
        const known = this.places.get(word);
        if (known) known.push(place);
        else if (word !== SENTINEL) this.places.set(word, [place]);
      });
    for (const letters of [words.join(''), reverse(words.join(''))])
      for (let at = 0; at + LEAK_LETTERS <= letters.length; at++)
        this.letterRuns.add(letters.slice(at, at + LEAK_LETTERS));
  }

  placesOf(word: string): readonly number[] {
    return this.places.get(word) ?? NOWHERE;
  }

  /** Whether `letters`, of LEAK_LETTERS length, stand in the instructions, spaces apart. */
  hasLetters(letters: string): boolean {
    return this.letterRuns.has(letters);
  }

  /** Whether a decoded text repeats the instructions. */
  isIn(text: string): boolean {
    const run = new WordRun(this);
    return wordsOf(text).some((word) => word.includes(this.canary) || run.add(word) >= LEAK_WORDS_DECODED);
  }
}

/** How many of the last words stand in the instructions one after another. */
export class WordRun {
  private places: readonly number[] = NOWHERE;
  /** Of the runs that end at `places`, in the same order; all are 1 when undefined. */
  private lengths: number[] | undefined;

  constructor(private readonly instructions: InstructionWords) {}

  /** Adds a folded word; answers the length of the longest run that ends with it. */
  add(word: string): number {
    const before = this.places;
    const lengthsBefore = this.lengths;
    const places = this.instructions.placesOf(word);
    this.places = places;
    this.lengths = undefined;
    if (places.length === 0) return 0;
    if (before.length === 0) return 1;
    let longest = 1;
    let known = 0;
    // Both lists are in order.
    const lengths = places.map((place) => {
      while ((before[known] ?? Infinity) < place - 1) known++;
      if (before[known] !== place - 1) return 1;
      const length = (lengthsBefore?.[known] ?? 1) + 1;
      longest = Math.max(longest, length);
      return length;
    });
    if (longest > 1) this.lengths = lengths;
    return longest;
  }
}

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord);
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

function shiftByThirteen(word: string): string {
  return word.replace(/[a-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode(code < 110 ? code + 13 : code - 13);
  });
}
