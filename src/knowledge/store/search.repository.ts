import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { Language } from '../language.js';
import type { QuestionTerm } from '../question-terms.js';
import { SEARCH } from './search.statement.js';

/** An article that may answer the question, with its best passages in the order of the article. */
export interface ArticleHit {
  id: string;
  title: string;
  language: Language;
  /** From 0 to 1: the share of the question it covers. */
  score: number;
  passages: string[];
}

@Injectable()
export class SearchRepository {
  constructor(private readonly statements: PreparedStatements) {}

  async search(
    question: string,
    terms: readonly QuestionTerm[],
    { articles, passages }: { articles: number; passages: number },
  ): Promise<ArticleHit[]> {
    return this.statements.run<ArticleHit>(SEARCH, [
      terms.map(({ language }) => language),
      terms.map(({ group }) => group),
      terms.map(({ word }) => word),
      terms.map(({ weight }) => weight),
      terms.map(({ worth }) => worth),
      terms.map(({ kind }) => kind),
      question,
      articles,
      passages,
    ]);
  }
}
