import { setImmediate as othersFirst } from 'node:timers/promises';
import { LANGUAGES, type Language } from '../language.js';
import type { ArticlesAtOnce } from '../store/article-rows.repository.js';
import { ArticleIndex } from './article-index.js';
import { type IndexedArticle, indexArticle } from './indexed-article.js';
import { LanguageIndex } from './language-index.js';
import { Lexicon } from './lexicon.js';

/** Articles read and taken in at a time: a few milliseconds of the event loop. */
const SLICE = 25;
/** How many articles are taken in, for each that there is, until the lexicons begin anew. */
const RENEWED_AFTER = 3;

/** What one index hands on to the next. */
interface Held {
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  /** They keep the lexemes of articles that are gone, until they begin anew. */
  readonly lexicons: ReadonlyMap<Language, Lexicon>;
  readonly takenIn: number;
}

/**
 * Makes an index of all articles, again and again, reading only those that have changed since the time before.
 *
 * To be called once at a time. It works in slices, between which others have their turn.
 */
export class IndexBuilder {
  private held = nothing();

  async build(current: ArticlesAtOnce): Promise<ArticleIndex> {
    const { revisions } = current;
    const isWornOut = this.held.takenIn > RENEWED_AFTER * revisions.length;
    const { articles: before, lexicons, takenIn } = isWornOut ? nothing() : this.held;
    const changed = revisions.filter(({ id, revision }) => before.get(id)?.revision !== revision);
    const taken = await takeIn(
      changed.map(({ id }) => id),
      current,
      lexicons,
    );
    const articles = new Map<string, IndexedArticle>();
    for (const { id } of revisions) {
      const article = taken.get(id) ?? before.get(id);
      if (article) articles.set(id, article);
    }
    const languages = await indexesOf([...articles.values()], lexicons);
    this.held = { articles, lexicons, takenIn: takenIn + taken.size };
    return new ArticleIndex(current.version, languages);
  }
}

function nothing(): Held {
  return {
    articles: new Map(),
    lexicons: new Map(LANGUAGES.map((language) => [language, new Lexicon()])),
    takenIn: 0,
  };
}

async function takeIn(
  ids: readonly string[],
  current: ArticlesAtOnce,
  lexicons: ReadonlyMap<Language, Lexicon>,
): Promise<Map<string, IndexedArticle>> {
  const taken = new Map<string, IndexedArticle>();
  for (let start = 0; start < ids.length; start += SLICE) {
    for (const row of await current.read(ids.slice(start, start + SLICE))) {
      const lexicon = lexicons.get(row.language);
      if (lexicon) taken.set(row.id, indexArticle(row, lexicon));
    }
    await othersFirst();
  }
  return taken;
}

async function indexesOf(
  articles: readonly IndexedArticle[],
  lexicons: ReadonlyMap<Language, Lexicon>,
): Promise<Map<Language, LanguageIndex>> {
  const indexes = new Map<Language, LanguageIndex>();
  for (const [language, lexicon] of lexicons) {
    const own = articles.filter((article) => article.language === language);
    if (own.length > 0) indexes.set(language, await LanguageIndex.of(language, own, lexicon));
  }
  return indexes;
}
