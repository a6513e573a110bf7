import type { Language } from '../language.js';
import type { Correction, WordFacts } from '../store/words.repository.js';
import type { IndexedArticle } from './indexed-article.js';
import { KeptWords } from './kept-words.js';
import type { Lexicon } from './lexicon.js';
import { Postings } from './postings.js';

/** The articles of one language. */
export class LanguageIndex {
  private constructor(
    readonly language: Language,
    /** By id. */
    readonly articles: readonly IndexedArticle[],
    readonly lexicon: Lexicon,
    /** Which articles have a lexeme, and which of them in their title or tags. */
    readonly anywhere: Postings,
    readonly inHeadings: Postings,
  ) {}

  static async of(
    language: Language,
    articles: readonly IndexedArticle[],
    lexicon: Lexicon,
  ): Promise<LanguageIndex> {
    const anywhere = await Postings.of(articles, lexicon.size, ({ terms }) => terms);
    const inHeadings = await Postings.of(articles, lexicon.size, ({ headings }) => headings);
    return new LanguageIndex(language, articles, lexicon, anywhere, inHeadings);
  }
}

/**
 * The articles as they were at one moment, ready to be searched.
 *
 * Never changed: other articles are another index. What PostgreSQL has said of words meanwhile is kept beside them,
 * because it holds for these articles only.
 */
export class ArticleIndex {
  readonly facts = new KeptWords<WordFacts>();
  /** Of words without accents. */
  readonly corrections = new KeptWords<Correction>();

  constructor(
    /** As `KnowledgeVersion` has it. */
    readonly version: string,
    /** Of the languages that have any article. */
    readonly languages: ReadonlyMap<Language, LanguageIndex>,
  ) {}
}
