import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Answer, AnswerProvider, AnswerRequest } from '../../llm/answer-provider.js';
import { ProviderChain } from '../../llm/provider-chain.js';
import { withoutPlaceholders } from '../../pii/without-placeholders.js';
import { KnowledgeSearch } from '../knowledge-search.js';
import { guessLanguages } from '../language-guess.js';
import type { ArticleHit } from '../store/search.repository.js';
import { PHRASES } from './answer-phrases.js';

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
const FREE = { inputTokens: 0, outputTokens: 0 };

/**
 * Answers from the help articles alone: quotes the best passages of the best
 * article and names it, or says that it does not know. Offline, and always there.
 */
@Injectable()
export class KnowledgeProvider implements AnswerProvider, OnModuleInit {
  readonly name = 'knowledge';

  constructor(
    private readonly search: KnowledgeSearch,
    private readonly chain: ProviderChain,
  ) {}

  onModuleInit(): void {
    this.chain.register(this);
  }

  async answer({ question }: AnswerRequest): Promise<Answer> {
    const words = withoutPlaceholders(question);
    const hits = await this.search.search(words, { articles: MAX_ARTICLES, passages: MAX_PASSAGES });
    const [best, ...others] = hits.filter(({ score }) => score >= ANSWER_SCORE);
    if (!best) return this.unknown(words);
    const alike = others.filter(
      ({ score, language }) => score >= best.score * SEE_ALSO_SHARE && language === best.language,
    );
    return {
      text: quote(best, alike),
      sources: [best, ...alike].map(({ id, title, score }) => ({
        articleId: id,
        title,
        score: round(score),
      })),
      handoff: false,
      usage: FREE,
    };
  }

  private unknown(question: string): Answer {
    const [guess] = guessLanguages(question.toLowerCase().match(/\p{L}+/gu) ?? []);
    return { text: PHRASES[guess?.language ?? 'en'].unknown, sources: [], handoff: true, usage: FREE };
  }
}

function quote(best: ArticleHit, alike: readonly ArticleHit[]): string {
  const { source, seeAlso } = PHRASES[best.language];
  const more = alike.length === 0 ? [] : [seeAlso(alike.map(({ title }) => title).join('; '))];
  return [...best.passages, [source(best.title), ...more].join(' ')].join('\n\n');
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
