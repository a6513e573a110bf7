import type { Language } from '../language.js';
import type { ArticleRow } from '../store/article-rows.repository.js';
import type { Lexicon } from './lexicon.js';
import { type Placing, PLACINGS } from './placings.js';

/**
 * An article as the index holds it.
 *
 * Ten thousand of them are to take little memory: numbers lie in typed arrays, and the text as UTF-8, because a single
 * "€" doubles the size of a string.
 */
export interface IndexedArticle {
  readonly id: string;
  readonly revision: string;
  readonly language: Language;
  readonly title: string;
  /** Its lexemes: numbers of the `Lexicon` of its language. */
  readonly terms: Uint32Array;
  /** For each lexeme the number of its placing; then for each passage how many lexemes it has, and their positions in `terms`. */
  readonly codes: Uint16Array | Uint32Array;
  /** The texts of the passages, a JSON array. */
  readonly text: Buffer;
}

/** A lexeme in quotes, in which quotes and backslashes are doubled, and its places, as in `'return':1A,7C`. */
const LEXEME = /'((?:[^'\\]|''|\\\\)+)':([\dABC,]+)/g;
/** All of a place but its weight. */
const POSITIONS = /[\d,]+/g;
const MOST_IN_TWO_BYTES = 65_535;

export function indexArticle(row: ArticleRow, lexicon: Lexicon): IndexedArticle {
  const positions = new Map<string, number>();
  const codes: number[] = [];
  for (const [, lexeme = '', places = ''] of row.search.matchAll(LEXEME)) {
    positions.set(unescaped(lexeme), positions.size);
    codes.push(PLACINGS.idOf(places.replace(POSITIONS, '')));
  }
  for (const [, lexemes] of row.passages) {
    const own = lexemes.flatMap((lexeme) => positions.get(lexeme) ?? []);
    codes.push(own.length);
    for (const position of own) codes.push(position);
  }
  const isShort = codes.every((code) => code <= MOST_IN_TWO_BYTES);
  return {
    id: row.id,
    revision: row.revision,
    language: row.language,
    title: row.title,
    terms: Uint32Array.from(positions.keys(), (lexeme) => lexicon.idOf(lexeme)),
    codes: isShort ? Uint16Array.from(codes) : Uint32Array.from(codes),
    text: Buffer.from(JSON.stringify(row.passages.map(([text]) => text))),
  };
}

/** Where the lexeme at a position of `terms` stands. */
export function placingAt({ codes }: IndexedArticle, position: number): Placing {
  return PLACINGS.get(codes[position]);
}

/** Lexemes of the title and the tags. */
export function headingsOf(article: IndexedArticle): Uint32Array {
  return article.terms.filter((_term, position) => {
    const { inTitle, inTags } = placingAt(article, position);
    return inTitle || inTags;
  });
}

/** The passages with their lexemes, in the order of the article. */
export function passagesOf({ terms, codes, text }: IndexedArticle): { text: string; terms: number[] }[] {
  let at = terms.length;
  return (JSON.parse(text.toString()) as string[]).map((passage) => {
    const end = at + 1 + (codes[at] ?? 0);
    const own = [...codes.subarray(at + 1, end)].flatMap((position) => terms[position] ?? []);
    at = end;
    return { text: passage, terms: own };
  });
}

function unescaped(lexeme: string): string {
  return lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\');
}
