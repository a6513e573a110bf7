import { Injectable } from '@nestjs/common';
import type { Language } from './language.js';
import { type QuestionTerm, termsOf } from './question-terms.js';
import { ArticleScores } from './search/article-scores.js';
import type { ArticleIndex } from './search/article-index.js';
import type { IndexedArticle } from './search/indexed-article.js';
import { QuestionReading } from './search/question-reading.js';
import type { KnownWord } from './search/language-index.js';
import { SearchPhrase } from './search/search-phrase.js';
import { WordBook } from './search/word-book.js';
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
    const { index, version, words } = await this.book.open([...terms, ...ofPhrase]);
    const scores = await this.weigh(terms, words, index);
    const best = bestOf(scores.flatMap(candidatesOf), limits.articles * LOOKED_AT_CLOSELY);
    const having = await this.havingPhrase(best, phrase, question, (language) =>
      ofPhrase.flatMap((each, at) =>
        each.language === language ? (words[terms.length + at]?.stems ?? []) : [],
      ),
    );
    const shaped = best.map(({ article, scores: own, score }) => ({
      article,
      scores: own,
      score: own.withShape(article, score) + (having.has(article.id) ? FOR_PHRASE : 0),
    }));
    return { hits: bestOf(shaped, limits.articles).map((each) => hitOf(each, limits)), version };
  }

  /** Scores for each language of the question that has articles. */
  private async weigh(
    terms: readonly QuestionTerm[],
    words: readonly (KnownWord | undefined)[],
    index: ArticleIndex,
  ): Promise<ArticleScores[]> {
    const asked = Map.groupBy(
      terms.flatMap((term, at) => {
        const word = words[at];
        return word ? [{ term, word }] : [];
      }),
      ({ term }) => term.language,
    );
    const readings = [...asked].flatMap(([language, own]) => {
      const articles = index.languages.get(language);
      return articles ? [new QuestionReading(articles, own)] : [];
    });
    const wrong = readings
      .flatMap(({ missing }) => missing)
      .filter(({ word }) => [...word.folded].length >= SHORTEST_PUT_RIGHT)
      .sort((a, b) => b.term.worth - a.term.worth || a.term.group - b.term.group)
      .slice(0, MOST_PUT_RIGHT);
    const put = await this.book.correct(
      wrong.map(({ term, word }) => ({ language: term.language, word: word.folded })),
      index,
    );
    const corrections = new Map(
      wrong.flatMap((each, at) => {
        const correction = put[at];
        return correction ? [[each, correction] as const] : [];
      }),
    );
    return readings.map((reading) => new ArticleScores(reading.index, reading.weigh(corrections)));
  }

  /** Ids of those articles that have the whole question as a search phrase. */
  private async havingPhrase(
    candidates: readonly Candidate[],
    phrase: SearchPhrase,
    question: string,
    stemsIn: (language: Language) => readonly string[],
  ): Promise<ReadonlySet<string>> {
    const verdicts = candidates.map(({ article, scores }) => ({
      id: article.id,
      isIn: phrase.isIn(article, scores.index, stemsIn(article.language)),
    }));
    const unclear = verdicts.filter(({ isIn }) => isIn === undefined).map(({ id }) => id);
    const found = unclear.length === 0 ? [] : await this.repository.havingPhrase(unclear, question);
    return new Set([...verdicts.filter(({ isIn }) => isIn).map(({ id }) => id), ...found]);
  }
}

function hitOf({ article, scores, score }: Candidate, { passages }: SearchLimits): ArticleHit {
  const { id, title, language } = article;
  return { id, title, language, score: Math.min(1, score), passages: scores.passagesOf(article, passages) };
}

function candidatesOf(scores: ArticleScores): Candidate[] {
  return scores.candidates().map((article) => ({ article, scores, score: scores.covered(article) }));
}

/** The highest scores, equals by id. */
function bestOf(candidates: readonly Candidate[], most: number): Candidate[] {
  const best: Candidate[] = [];
  for (const candidate of candidates) {
    let at = best.length;
    for (let other = best[at - 1]; other && isBetter(candidate, other); other = best[at - 1]) at -= 1;
    if (at === most) continue;
    best.splice(at, 0, candidate);
    best.splice(most);
  }
  return best;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.article.id < b.article.id);
}
