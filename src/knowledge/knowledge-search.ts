import { Injectable } from '@nestjs/common';
import { type ArticleHit, SearchRepository } from './store/search.repository.js';
import { termsOf } from './question-terms.js';

export type { ArticleHit };

/** Finds help articles for a question in ordinary words, typing errors included. */
@Injectable()
export class KnowledgeSearch {
  constructor(private readonly repository: SearchRepository) {}

  /** The best articles first, at most `articles` of them, each with at most `passages` passages. */
  async search(question: string, limits: { articles: number; passages: number }): Promise<ArticleHit[]> {
    const terms = termsOf(question);
    return terms.length === 0 ? [] : this.repository.search(question, terms, limits);
  }
}
