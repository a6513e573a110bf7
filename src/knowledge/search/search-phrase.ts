import type { LanguageIndex } from './language-index.js';
import type { IndexedArticle } from './indexed-article.js';

/** What `websearch_to_tsquery` takes for more than words: a phrase in quotes, "not", "or"; at ":" it may end. */
const OPERATOR = /["\\:]|(?:^|[\s!&|()])-|\bor\b/i;
/** What that function takes for white space, whatever the locale. */
const BETWEEN = /[ \t\n\r\f\v!&|()]+/;
/** One word for certain, with the signs that may follow it. Of anything else only PostgreSQL knows how it is read. */
const PLAIN_WORD = /^(\p{L}+)[.,;?…]*$/u;
/** The rest of a pasted page is left to PostgreSQL too. */
const MOST_PARTS = 40;

/** The whole question as a search phrase: what `websearch_to_tsquery` makes of it. */
export class SearchPhrase {
  /** An article without one of these does not have the phrase. */
  readonly words: readonly string[];
  /** Whether an article that has them all has the phrase. */
  private readonly isPlain: boolean;

  constructor(question: string) {
    const parts = OPERATOR.test(question) ? [] : question.split(BETWEEN).filter((part) => part !== '');
    const words = parts.slice(0, MOST_PARTS).map((part) => PLAIN_WORD.exec(part)?.[1]?.toLowerCase());
    this.words = words.filter((word) => word !== undefined);
    this.isPlain = parts.length > 0 && this.words.length === parts.length;
  }

  /** Whether an article has the phrase; undefined when only PostgreSQL can tell. `stems` are those of all the words. */
  isIn(article: IndexedArticle, index: LanguageIndex, stems: readonly string[]): boolean | undefined {
    const hasAll = stems.every((stem) => {
      const lexeme = index.find(stem);
      return lexeme !== undefined && article.terms.includes(lexeme.term);
    });
    if (!hasAll) return false;
    // Stop words alone are in no article.
    return this.isPlain ? stems.length > 0 : undefined;
  }
}
