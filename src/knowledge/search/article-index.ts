import type { Language } from '../language.js';
import type { Correction } from '../store/words.repository.js';
import { KeptWords } from './kept-words.js';
import type { KnownWord, LanguageIndex } from './language-index.js';

/**
 * The articles as they were at one moment, ready to be searched.
 *
 * Never changed: other articles are another index. What has been found out of words is kept beside them, because it
 * holds for these articles only.
 */
export class ArticleIndex {
  readonly words = new KeptWords<KnownWord>();
  /** Of words without accents. */
  readonly corrections = new KeptWords<Correction>();

  constructor(
    /** As `KnowledgeVersion` has it. */
    readonly version: string,
    /** Of the languages that have any article. */
    readonly languages: ReadonlyMap<Language, LanguageIndex>,
  ) {}
}
