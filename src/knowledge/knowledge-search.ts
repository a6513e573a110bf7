import { Injectable } from '@nestjs/common';
import type { Language } from './language.js';
import { type QuestionTerm, termsOf } from './question-terms.js';
import { ArticleScores } from './search/article-scores.js';
import type { IndexedArticle } from './search/indexed-article.js';
import { QuestionReading } from './search/question-reading.js';
import { SearchPhrase } from './search/search-phrase.js';
import { type OpenBook, WordBook } from './search/word-book.js';
import { WordsRepository } from './store/words.repository.js';

/** An article that may answer the question, with its best passages in the order of the article. */
export interface ArticleHit {
  id: string;
  title: string;
  language: Language;
  /** From 0 to 1: the share of the question it covers. */
  score: number;
  passages: string[];
}

/** How much is to be found at most. */
export interface SearchLimits {
  articles: number;
  /** Of each article. */
  passages: number;
}

/** Words put right per search: each costs a look through the trigram index. */
const MOST_PUT_RIGHT = 12;
/** In characters; shorter words resemble too many. */
const SHORTEST_PUT_RIGHT = 4;
/** Articles whose title and word order are looked at, for each one to be found. */
const LOOKED_AT_CLOSELY = 4;
/** What an article gains by having the whole question as a search phrase. */
const FOR_PHRASE = 0.05;

/** An article that has words of the question. */
interface Candidate {
  article: IndexedArticle;
  scores: ArticleScores;
  score: number;
}

/**
 * Finds help articles for a question in ordinary words, typing errors included.
 *
 * The articles are in memory; PostgreSQL is asked for their version, and for words that no question had before.
 */
@Injectable()
export class KnowledgeSearch {
  constructor(
    private readonly book: WordBook,
    private readonly repository: WordsRepository,
  ) {}

  /** The best articles first, each with its best passages. */
  async search(question: string, limits: SearchLimits): Promise<ArticleHit[]> {
    return (await this.find(question, limits)).hits;
  }

  /** The same with the version of the articles (see `KnowledgeVersion`), which is no newer than what was found. */
  async find(question: string, limits: SearchLimits): Promise<{ hits: ArticleHit[]; version: string }> {
    const terms = termsOf(question);
    const phrase = new SearchPhrase(question);
    const languages = [...new Set(terms.map(({ language }) => language))];
    const ofPhrase = languages.flatMap((language) => phrase.words.map((word) => ({ language, word })));
    const open = await this.book.open([...terms, ...ofPhrase]);
    const scores = await this.weigh(languages, terms, open);
    const best = bestOf(
      scores.flatMap((each) => candidatesOf(each)),
      limits.articles * LOOKED_AT_CLOSELY,
    );
    await this.lookClosely(best, question, phrase, open);
    const hits = bestOf(best, limits.articles).map(({ article, scores, score }) => ({
      id: article.id,
      title: article.title,
      language: article.language,
      score: Math.min(1, score),
      passages: scores.passagesOf(article, limits.passages),
    }));
    return { hits, version: open.version };
  }

  /** What the question weighs, in each of its languages that has articles. */
  private async weigh(
    languages: readonly Language[],
    terms: readonly QuestionTerm[],
    { index, facts }: OpenBook,
  ): Promise<ArticleScores[]> {
    const readings = languages.flatMap((language) => {
      const own = index.languages.get(language);
      if (!own) return [];
      const asked = terms.flatMap((term) => {
        const found = term.language === language ? facts.get(term) : undefined;
        return found ? [{ ...term, ...found }] : [];
      });
      return [new QuestionReading(own, asked)];
    });
    const wrong = readings
      .flatMap(({ missing }) => missing)
      .filter(({ folded }) => [...folded].length >= SHORTEST_PUT_RIGHT)
      .sort((a, b) => b.worth - a.worth || a.group - b.group)
      .slice(0, MOST_PUT_RIGHT)
      .map(({ language, folded }) => ({ language, word: folded }));
    const corrections = await this.book.correct(wrong, index);
    return readings.map((reading) => new ArticleScores(reading.index, reading.weigh(corrections)));
  }

  /** Adds to the scores what the shape of each article adds to the words it has. */
  private async lookClosely(
    best: readonly Candidate[],
    question: string,
    phrase: SearchPhrase,
    { facts }: OpenBook,
  ): Promise<void> {
    const isIn = new Map(
      best.map(({ article, scores }) => [article.id, phrase.isIn(article, scores.index, facts)] as const),
    );
    const unclear = best.map(({ article }) => article.id).filter((id) => isIn.get(id) === undefined);
    const found = unclear.length === 0 ? undefined : await this.repository.havingPhrase(unclear, question);
    for (const candidate of best) {
      const { article, scores, score } = candidate;
      const hasPhrase = isIn.get(article.id) ?? found?.has(article.id) ?? false;
      candidate.score = scores.withShape(article, score) + (hasPhrase ? FOR_PHRASE : 0);
    }
  }
}

function candidatesOf(scores: ArticleScores): Candidate[] {
  return scores.candidates().map((article) => ({ article, scores, score: scores.covered(article) }));
}

function bestOf(candidates: readonly Candidate[], most: number): Candidate[] {
  return [...candidates]
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, most);
}
