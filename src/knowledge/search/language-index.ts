import type { Language } from '../language.js';
import type { WordFacts } from '../store/words.repository.js';
import { headingsOf, type IndexedArticle } from './indexed-article.js';
import type { Lexicon } from './lexicon.js';
import { Postings } from './postings.js';

/** A lexeme that some article of a language has. */
export interface Lexeme {
  /** Its number in the lexicon. */
  readonly term: number;
  readonly text: string;
  /** How many articles have it. */
  readonly documents: number;
  /** Its inverse document frequency. */
  readonly rarity: number;
}

/** A word with what the articles of its language have of it. */
export interface KnownWord extends WordFacts {
  readonly lexemes: readonly Lexeme[];
}

/** The articles of one language. */
export class LanguageIndex {
  private constructor(
    readonly language: Language,
    /** By id. */
    readonly articles: readonly IndexedArticle[],
    private readonly lexicon: Lexicon,
    /** Which articles have a lexeme, and which of them in their title or tags. */
    readonly anywhere: Postings,
    readonly inHeadings: Postings,
  ) {}

  /** Takes turns with everybody else in the process. */
  static async of(
    language: Language,
    articles: readonly IndexedArticle[],
    lexicon: Lexicon,
  ): Promise<LanguageIndex> {
    const anywhere = await Postings.of(articles, lexicon.size, ({ terms }) => terms);
    const inHeadings = await Postings.of(articles, lexicon.size, headingsOf);
    return new LanguageIndex(language, articles, lexicon, anywhere, inHeadings);
  }

  /** Higher than the number of any lexeme that an article has. */
  get lexemes(): number {
    return this.anywhere.lexemes;
  }

  find(text: string): Lexeme | undefined {
    const term = this.lexicon.find(text);
    const documents = term === undefined ? 0 : this.anywhere.count(term);
    if (term === undefined || documents === 0) return undefined;
    return { term, text, documents, rarity: this.rarityOf(documents) };
  }

  know(facts: WordFacts): KnownWord {
    const lexemes = new Set([...facts.stems, ...facts.written]);
    return { ...facts, lexemes: [...lexemes].flatMap((text) => this.find(text) ?? []) };
  }

  /** Of a lexeme that so many articles have. */
  rarityOf(documents: number): number {
    return Math.log(1 + this.articles.length / documents);
  }
}
