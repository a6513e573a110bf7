import { setImmediate as othersFirst } from 'node:timers/promises';
import type { IndexedArticle } from './indexed-article.js';

/** Articles gone through before others have their turn: well under a millisecond. */
const SLICE = 200;

/** For each lexeme, which articles have it, as positions in the list of articles. */
export class Postings {
  private constructor(
    private readonly starts: Uint32Array,
    private readonly articles: Uint32Array,
  ) {}

  /** Takes turns with everybody else in the process. */
  static async of(
    articles: readonly IndexedArticle[],
    lexemes: number,
    termsOf: (article: IndexedArticle) => Uint32Array,
  ): Promise<Postings> {
    const starts = new Uint32Array(lexemes + 1);
    await inSlices(articles, (article) => {
      for (const term of termsOf(article)) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    });
    for (let term = 0; term < lexemes; term++)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const positions = new Uint32Array(starts[lexemes] ?? 0);
    await inSlices(articles, (article, position) => {
      for (const term of termsOf(article)) {
        const at = next[term] ?? 0;
        positions[at] = position;
        next[term] = at + 1;
      }
    });
    return new Postings(starts, positions);
  }

  /** Higher than the number of any lexeme. */
  get lexemes(): number {
    return this.starts.length - 1;
  }

  /** In how many articles a lexeme is; in none, if its number was given later. */
  count(term: number): number {
    if (term >= this.lexemes) return 0;
    return (this.starts[term + 1] ?? 0) - (this.starts[term] ?? 0);
  }

  /** In the order of the articles. */
  of(term: number): Uint32Array {
    return this.articles.subarray(this.starts[term] ?? 0, this.starts[term + 1] ?? 0);
  }
}

async function inSlices(
  articles: readonly IndexedArticle[],
  work: (article: IndexedArticle, position: number) => void,
): Promise<void> {
  for (const [position, article] of articles.entries()) {
    work(article, position);
    if (position % SLICE === SLICE - 1) await othersFirst();
  }
}
