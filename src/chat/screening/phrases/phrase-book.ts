import { Misspellings } from './misspellings.js';
import { type ClassIds, type Reading, WordTrie } from './word-trie.js';

/** A folded text as words, each with its place; a new sentence begins some places farther on. */
export interface WordSequence {
  words: readonly string[];
  places: readonly number[];
}

/** Words of these classes near each other, in any order or in theirs, tell of `name`. */
export interface Phrase<Class extends string, Name extends string> {
  name: Name;
  classes: readonly Class[];
  /** Most places from the first of the words to the last. */
  within: number;
  inOrder?: boolean;
  /** In a text with a word of this class the phrase tells of nothing. */
  unless?: Class;
}

/** How far apart two sentences are, in places: words of both are seldom one phrase. */
const BETWEEN_SENTENCES = 5;
/** Shorter sentences are a way of writing, not the end of a thought. */
const SHORTEST_SENTENCE = 4;
const [LINE_END, EXCLAMATION, FULL_STOP, SEMICOLON, QUESTION] = [10, 33, 46, 59, 63];

/** Cuts a folded text into words. */
export function wordSequence(folded: string): WordSequence {
  const words: string[] = [];
  const places: number[] = [];
  let place = 0;
  let inSentence = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (isOfWord(code)) {
      const begin = at;
      while (at + 1 < folded.length && isOfWord(folded.charCodeAt(at + 1))) at++;
      words.push(folded.slice(begin, at + 1));
      places.push(place++);
      inSentence++;
    } else if (inSentence >= SHORTEST_SENTENCE && endsSentence(code)) {
      place += BETWEEN_SENTENCES;
      inSentence = 0;
    }
  }
  return { words, places };
}

function isOfWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function endsSentence(code: number): boolean {
  return (
    code === FULL_STOP || code === QUESTION || code === EXCLAMATION || code === LINE_END || code === SEMICOLON
  );
}

/** A phrase and which part of it a class of words is. */
interface Use<Name> {
  name: Name;
  /** Where its parts begin in the state of a search. */
  first: number;
  parts: number;
  part: number;
  within: number;
  inOrder: boolean;
  /** The number of the class that cancels it. */
  unless: number | undefined;
}

/**
 * Finds phrases by classes of words, so that one phrase stands for the same thought in every language and word order.
 * Linear: a word is looked up once, and moves only the phrases its classes are part of.
 */
export class PhraseBook<Class extends string, Name extends string> {
  readonly trie = new WordTrie();
  private readonly uses: Use<Name>[][] = [];
  private readonly parts: number;
  private readonly misspellings: Misspellings;

  /**
   * `classes` lists folded words by class, separated by spaces; `*` behind one stands for any ending. `oftenMisspelled`
   * are words of them that are known behind a typing error, too.
   */
  constructor(
    classes: Readonly<Record<Class, string>>,
    phrases: readonly Phrase<Class, Name>[],
    oftenMisspelled: readonly string[] = [],
  ) {
    this.misspellings = new Misspellings(oftenMisspelled);
    const names = Object.keys(classes) as Class[];
    names.forEach((name, id) => {
      this.uses.push([]);
      for (const entry of new Set(classes[name].split(/\s+/))) if (entry !== '') this.trie.add(entry, id);
    });
    let first = 0;
    for (const { classes: own, name, within, inOrder = false, unless } of phrases) {
      const cancelledBy = unless === undefined ? undefined : names.indexOf(unless);
      own.forEach((of, part) =>
        this.uses[names.indexOf(of)]?.push({
          name,
          first,
          parts: own.length,
          part,
          within,
          inOrder,
          unless: cancelledBy,
        }),
      );
      first += own.length;
    }
    this.parts = first;
  }

  /** The names of the phrases that are in a text, its words read in one way or another. */
  find({ words, places }: WordSequence, reading: Reading = 'plain'): Set<Name> {
    const found = new Set<Name>();
    // For each phrase: the last place of each part, or, in order, the place where the best match up to a part began.
    const state = new Float64Array(this.parts).fill(-Infinity);
    const known = new Map<string, ClassIds>();
    const seen = new Uint8Array(this.uses.length);
    // Found, unless a word that is still to come cancels it.
    const pending = new Map<Name, number>();
    const isBackwards = reading === 'backwards';
    const last = places.at(-1) ?? 0;
    for (let count = 0; count < words.length; count++) {
      const index = isBackwards ? words.length - 1 - count : count;
      const word = words[index] ?? '';
      const place = isBackwards ? last - (places[index] ?? 0) : (places[index] ?? 0);
      let ids = known.get(word);
      if (ids === undefined) known.set(word, (ids = this.classesOf(word, reading)));
      for (const id of ids) {
        seen[id] = 1;
        for (const use of this.uses[id] ?? []) {
          if (found.has(use.name) || (use.unless !== undefined && pending.get(use.name) === use.unless))
            continue;
          if (!advance(use, state, place)) continue;
          if (use.unless === undefined) found.add(use.name);
          else pending.set(use.name, use.unless);
        }
      }
    }
    for (const [name, unless] of pending) if (seen[unless] === 0) found.add(name);
    return found;
  }

  private classesOf(word: string, reading: Reading): ClassIds {
    const ids = this.trie.classesOf(word, reading);
    if (ids.length > 0 || reading !== 'plain') return ids;
    const intended = this.misspellings.find(word);
    return intended === undefined ? ids : this.trie.classesOf(intended);
  }
}

/** Moves a phrase on by a word that is a part of it; true when it is complete. */
function advance<Name>(use: Use<Name>, state: Float64Array, place: number): boolean {
  const { first, parts, part, within } = use;
  if (!use.inOrder) {
    state[first + part] = place;
    for (let slot = first; slot < first + parts; slot++)
      if (place - (state[slot] ?? -Infinity) >= within) return false;
    return true;
  }
  const begun = part === 0 ? place : (state[first + part - 1] ?? -Infinity);
  if (place - begun >= within) return false;
  state[first + part] = Math.max(state[first + part] ?? -Infinity, begun);
  return part === parts - 1;
}
