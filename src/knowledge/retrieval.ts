import { Injectable } from '@nestjs/common';
import { type MaskedText } from '../pii/masked-text.js';
import { withoutPlaceholders } from '../pii/without-placeholders.js';
import { type ArticleHit, KnowledgeSearch } from './knowledge-search.js';

/**
 * From this score on an article is taken to answer the question. Set where the
 * question set of `bench/retrieval` loses the fewest answers for the most
 * honest refusals.
 */
export const ANSWER_SCORE = 0.325;
/** An article this much behind the best one is still worth naming. */
const SEE_ALSO_SHARE = 0.8;
const MAX_ARTICLES = 3;
const MAX_PASSAGES = 2;

/** What an answer can rest on. */
export interface Retrieved {
  /** The articles that answer the question, best first, all in one language; none when nothing is known. */
  articles: ArticleHit[];
  /** Of the help articles, no newer than what was found: see `KnowledgeVersion`. */
  version: string;
}

/** Finds what an answer can rest on. */
@Injectable()
export class Retrieval {
  constructor(private readonly search: KnowledgeSearch) {}

  /** One round trip, as a rule: see `WordBook`. */
  async retrieve(question: MaskedText): Promise<Retrieved> {
    const { hits, version } = await this.search.find(withoutPlaceholders(question), {
      articles: MAX_ARTICLES,
      passages: MAX_PASSAGES,
    });
    return { articles: answering(hits), version };
  }
}

function answering(hits: readonly ArticleHit[]): ArticleHit[] {
  const [best, ...others] = hits.filter(({ score }) => score >= ANSWER_SCORE);
  if (!best) return [];
  const alike = others.filter(
    ({ score, language }) => score >= best.score * SEE_ALSO_SHARE && language === best.language,
  );
  return [best, ...alike].map((hit) => ({ ...hit, score: round(hit.score) }));
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
