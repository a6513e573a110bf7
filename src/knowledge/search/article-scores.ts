import type { LanguageIndex } from './language-index.js';
import { type IndexedArticle, passagesOf, placingAt } from './indexed-article.js';
import type { WeighedQuestion, WeighedTerm } from './question-reading.js';

/**
 * Articles read per language. Rare words are looked for anywhere in an article
 * until they would bring this many; the commoner rest in titles and tags only.
 */
const MOST_READ = 300;
/** What the shape of an answer adds to the words it has. */
const FOR_TITLE = 0.15;
const FOR_CLOSENESS = 0.04;

/** Scores the articles of one language for a question in that language. */
export class ArticleScores {
  /** For each lexeme of the lexicon, its place among the terms of the question, from 1; 0 for all others. */
  private readonly places: Uint16Array;
  /** What all terms cover, one after the other: which part, and its mass; a term's own begin at `starts`. */
  private readonly starts: Uint32Array;
  private readonly parts: Uint32Array;
  private readonly masses: Float64Array;
  private readonly gains: Float64Array;

  constructor(
    readonly index: LanguageIndex,
    private readonly question: WeighedQuestion,
  ) {
    this.places = new Uint16Array(index.lexemes);
    for (const [place, { lexeme }] of question.terms.entries()) this.places[lexeme.term] = place + 1;
    const covers = question.terms.flatMap((term) => term.covers);
    this.starts = new Uint32Array(question.terms.length + 1);
    for (const [at, term] of question.terms.entries())
      this.starts[at + 1] = (this.starts[at] ?? 0) + term.covers.length;
    this.parts = Uint32Array.from(covers, ({ part }) => part);
    this.masses = Float64Array.from(covers, ({ mass }) => mass);
    this.gains = new Float64Array(question.parts);
  }

  /** The articles that have words of the question; of very many only a fixed number. */
  candidates(): IndexedArticle[] {
    const positions = new Set<number>();
    const common: WeighedTerm[] = [];
    let soFar = 0;
    for (const term of [...this.question.terms].sort(byRarity)) {
      soFar += term.lexeme.documents;
      if (soFar > MOST_READ) common.push(term);
      else for (const position of this.index.anywhere.of(term.lexeme.term)) positions.add(position);
    }
    const most = positions.size + MOST_READ;
    for (const { lexeme } of common) {
      for (const position of this.index.inHeadings.of(lexeme.term)) {
        if (positions.size === most) break;
        positions.add(position);
      }
    }
    return [...positions].flatMap((position) => this.index.articles[position] ?? []);
  }

  /** The share of the question that an article covers, from 0 to 1: each word counts by where it stands. */
  covered(article: IndexedArticle): number {
    // The hottest loop of a search: some hundred lexemes of some hundred articles.
    const { places } = this;
    const { terms } = article;
    this.gains.fill(0);
    for (let at = 0; at < terms.length; at++) {
      const place = places[terms[at] ?? 0] ?? 0;
      if (place > 0) this.gain(place, placingAt(article, at).rank);
    }
    return this.gained() / this.question.total;
  }

  /** The same with what the shape adds: how much of the title is asked for, and how close together the words stand. */
  withShape(article: IndexedArticle, covered: number): number {
    let tenths = 0;
    let title = 0;
    let asked = 0;
    for (let at = 0; at < article.terms.length; at++) {
      const { inTitle, closenessInTenths } = placingAt(article, at);
      const term = this.termOf(article.terms[at]);
      if (term) tenths += closenessInTenths;
      if (!inTitle) continue;
      title += 1;
      asked += term?.inTitle ?? 0;
    }
    // …/(10 + …) keeps it below 1, however long the article.
    return covered * (1 + (FOR_TITLE * asked) / (title || 1) + (FOR_CLOSENESS * tenths) / (10 + tenths));
  }

  /** Those passages that say most of the question, in the order of the article. */
  passagesOf(article: IndexedArticle, most: number): string[] {
    return passagesOf(article)
      .map(({ text, terms }, ordinal) => ({ text, ordinal, says: this.saidBy(terms) }))
      .sort((a, b) => b.says - a.says || a.ordinal - b.ordinal)
      .slice(0, most)
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ text }) => text);
  }

  private saidBy(terms: readonly number[]): number {
    this.gains.fill(0);
    for (const term of terms) {
      const place = this.places[term] ?? 0;
      if (place > 0) this.gain(place, 1);
    }
    return this.gained();
  }

  private termOf(term: number | undefined): WeighedTerm | undefined {
    const place = this.places[term ?? -1] ?? 0;
    return place === 0 ? undefined : this.question.terms[place - 1];
  }

  /** Of several words for the same part of the question, the best counts. */
  private gain(place: number, rank: number): void {
    const { parts, masses, gains } = this;
    const end = this.starts[place] ?? 0;
    for (let at = this.starts[place - 1] ?? 0; at < end; at++) {
      const part = parts[at] ?? 0;
      const gain = (masses[at] ?? 0) * rank;
      if (gain > (gains[part] ?? 0)) gains[part] = gain;
    }
  }

  private gained(): number {
    let sum = 0;
    for (const gain of this.gains) sum += gain;
    return sum;
  }
}

function byRarity({ lexeme: a }: WeighedTerm, { lexeme: b }: WeighedTerm): number {
  return a.documents - b.documents || (a.text < b.text ? -1 : 1);
}
