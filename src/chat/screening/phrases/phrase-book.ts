import { type ClassIds, WordTrie } from './word-trie.js';

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
}

/** How far apart two sentences are, in places: words of both are seldom one phrase. */
const BETWEEN_SENTENCES = 5;
/** Shorter sentences are a way of writing, not the end of a thought. */
const SHORTEST_SENTENCE = 4;
const WORD = /[a-z0-9]+|[.?!;\n]+/g;

/** Cuts a folded text into words. */
export function wordSequence(folded: string): WordSequence {
  const words: string[] = [];
  const places: number[] = [];
  let place = 0;
  let inSentence = 0;
  for (const [token] of folded.matchAll(WORD)) {
    if (/[a-z0-9]/.test(token)) {
      words.push(token);
      places.push(place++);
      inSentence++;
    } else if (inSentence >= SHORTEST_SENTENCE) {
      place += BETWEEN_SENTENCES;
      inSentence = 0;
    }
  }
  return { words, places };
}

/**
 * Finds phrases by classes of words, so that one phrase stands for the same thought in every language and word order.
 * Linear: a word is looked up once, and moves only the phrases its classes are part of.
 */
export class PhraseBook<Class extends string, Name extends string> {
  readonly trie = new WordTrie();
  /** For each class, the phrases it is part of and where in them. */
  private readonly uses: { phrase: number; part: number }[][] = [];

  /** `classes` lists folded words by class, separated by spaces; `*` behind one stands for any ending. */
  constructor(
    classes: Readonly<Record<Class, string>>,
    private readonly phrases: readonly Phrase<Class, Name>[],
  ) {
    const names = Object.keys(classes) as Class[];
    names.forEach((name, id) => {
      this.uses.push([]);
      for (const entry of new Set(classes[name].split(/\s+/))) if (entry !== '') this.trie.add(entry, id);
    });
    phrases.forEach(({ classes: parts }, phrase) => {
      parts.forEach((name, part) => this.uses[names.indexOf(name)]?.push({ phrase, part }));
    });
  }

  /** The names of the phrases that are in a text. */
  find({ words, places }: WordSequence): Set<Name> {
    const found = new Set<Name>();
    // For each phrase: the last place of each part, or, in order, the place where the best match up to a part began.
    const state = this.phrases.map(({ classes }) => classes.map(() => -Infinity));
    const classes = new Map<string, ClassIds>();
    words.forEach((word, index) => {
      const place = places[index] ?? 0;
      const ids = classes.get(word) ?? this.trie.classesOf(word);
      classes.set(word, ids);
      for (const id of ids)
        for (const { phrase, part } of this.uses[id] ?? []) {
          const known = this.phrases[phrase];
          if (known && !found.has(known.name) && advance(known, state[phrase] ?? [], part, place))
            found.add(known.name);
        }
    });
    return found;
  }
}

/** Moves a phrase on by a word that is its `part`; true when it is complete. */
function advance<Class extends string, Name extends string>(
  { classes, within, inOrder = false }: Phrase<Class, Name>,
  state: number[],
  part: number,
  place: number,
): boolean {
  if (!inOrder) {
    state[part] = place;
    for (const last of state) if (place - last >= within) return false;
    return true;
  }
  const begun = part === 0 ? place : (state[part - 1] ?? -Infinity);
  if (place - begun >= within) return false;
  state[part] = Math.max(state[part] ?? -Infinity, begun);
  return part === classes.length - 1;
}
