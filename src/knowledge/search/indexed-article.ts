import type { Language } from '../language.js';
import type { ArticleRow } from '../store/article-rows.repository.js';
import type { Lexicon } from './lexicon.js';

/** An article as the index holds it. Lexemes are numbers of its language's `Lexicon`. */
export interface IndexedArticle {
  readonly id: string;
  readonly revision: string;
  readonly language: Language;
  readonly title: string;
  readonly passages: readonly string[];
  /** Its lexemes. */
  readonly terms: Uint32Array;
  /** For each lexeme, from 0 to 1, what its mentions are worth by their places. */
  readonly ranks: Float32Array;
  /** For each lexeme, in tenths, how much it adds where words of a question stand close together. */
  readonly closeness: Uint16Array;
  /** Lexemes of the title, then those that only the tags add. */
  readonly headings: Uint32Array;
  readonly titleLength: number;
  /** The lexemes of each passage, behind their number. */
  readonly passageTerms: Uint32Array;
}

/** The weight of a lexeme's place in a stored vector: title, tags, body. */
type Place = 'A' | 'B' | 'C';
/** What one word is worth by the place where it stands. */
const WORTH: Record<Place, number> = { A: 0.85, B: 0.6, C: 0.4 };
/** The same in tenths, where it stands among other words of the question: whole numbers, so that equals stay equal. */
const CLOSENESS_IN_TENTHS: Record<Place, number> = { A: 10, B: 7, C: 4 };

/** A lexeme in quotes, in which quotes and backslashes are doubled, and its places, as in `'return':1A,7C`. */
const LEXEME = /'((?:[^'\\]|''|\\\\)+)':([\dABC,]+)/g;

export function indexArticle(row: ArticleRow, lexicon: Lexicon): IndexedArticle {
  const found = [...row.search.matchAll(LEXEME)].map(([, lexeme = '', places = '']) => ({
    term: lexicon.idOf(lexeme.includes("''") || lexeme.includes('\\') ? unescaped(lexeme) : lexeme),
    places: places.split(',').map((place) => place.at(-1) as Place),
  }));
  const inTitle = found.filter(({ places }) => places.includes('A'));
  const inTags = found.filter(({ places }) => places.includes('B') && !places.includes('A'));
  return {
    id: row.id,
    revision: row.revision,
    language: row.language,
    title: row.title,
    passages: row.passages.map(([text]) => text),
    terms: Uint32Array.from(found, ({ term }) => term),
    ranks: Float32Array.from(found, ({ places }) => rankOf(places)),
    closeness: Uint16Array.from(found, ({ places }) =>
      places.reduce((sum, place) => sum + CLOSENESS_IN_TENTHS[place], 0),
    ),
    headings: Uint32Array.from([...inTitle, ...inTags], ({ term }) => term),
    titleLength: inTitle.length,
    passageTerms: Uint32Array.from(
      row.passages.flatMap(([, lexemes]) => [lexemes.length, ...lexemes.map((each) => lexicon.idOf(each))]),
    ),
  };
}

/**
 * What the mentions of one word are worth together, from 0 to 1: as `ts_rank` has it, but not divided by the limit of
 * that sum (π²/6). The best place counts in full, the second mention a quarter, the third a ninth.
 */
function rankOf(places: readonly Place[]): number {
  const worths = places.map((place) => WORTH[place]);
  const best = Math.max(...worths);
  const square = (index: number): number => (index + 1) ** 2;
  const sum = worths.reduce((total, worth, index) => total + worth / square(index), 0);
  return Math.min(1, best + sum - best / square(worths.indexOf(best)));
}

function unescaped(lexeme: string): string {
  return lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\');
}
