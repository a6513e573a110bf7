import type { QuestionTerm } from '../question-terms.js';
import type { Correction, WordFacts } from '../store/words.repository.js';
import type { LanguageIndex } from './article-index.js';
import type { WordMap } from './kept-words.js';

/** How well it fits that a word is two known ones written together. */
const JOINED_FIT = 0.9;

/** A term of the question with what the database knows of its word. */
export interface AskedTerm extends QuestionTerm, WordFacts {}

/** What a lexeme stands for: a part of the question. */
export interface Covering {
  /** An index of `parts` of the question. */
  readonly part: number;
  /** What an article with the lexeme in the best place covers of the question. */
  readonly mass: number;
}

/** A lexeme that some article has. */
export interface WeighedTerm {
  /** Its number in the lexicon. */
  readonly term: number;
  readonly lexeme: string;
  /** Articles that have it. */
  readonly documents: number;
  readonly covers: readonly Covering[];
  /** How much of a title it stands for. */
  readonly inTitle: number;
}

/** A question in one language: what its words weigh by their rarity in the articles of that language. */
export interface WeighedQuestion {
  readonly terms: readonly WeighedTerm[];
  /** How many parts of it any article speaks of. */
  readonly parts: number;
  /** What an article covers that answers all of it. */
  readonly total: number;
}

/** A lexeme for a part of the question: `part` is 1 for the second of two words written together. */
interface Found {
  readonly group: number;
  readonly part: number;
  readonly lexeme: string;
  readonly weight: number;
  /** The same for all words of a group. */
  readonly worth: number;
}

/**
 * Reads a question in one language.
 *
 * Each word weighs by its rarity (inverse document frequency), being as common as the commonest word of like meaning.
 * A word that no article has, that resembles none and has no known synonym weighs like the rarest, so that a question
 * about something else scores low however well the rest fits.
 */
export class QuestionReading {
  /** Typed words that no article has, in whatever form or by a word of like meaning. */
  readonly missing: readonly AskedTerm[];
  private readonly found: readonly Found[];

  constructor(
    readonly index: LanguageIndex,
    asked: readonly AskedTerm[],
  ) {
    const sure = asked.filter(({ kind }) => kind !== 'guess').flatMap((term) => this.foundBy(term));
    const said = new Set(sure.map(({ group }) => group));
    this.missing = asked.filter(
      ({ kind, stems, group }) => kind === 'typed' && stems.length > 0 && !said.has(group),
    );
    const unsaid = new Set(this.missing.map(({ group }) => group));
    const guesses = asked.filter(({ kind, group }) => kind === 'guess' && unsaid.has(group));
    this.found = [...sure, ...guesses.flatMap((term) => this.foundBy(term))];
  }

  /** `corrections` are those of missing words, without accents, that were put right. */
  weigh(corrections: WordMap<Correction>): WeighedQuestion {
    const found = [...this.found, ...this.missing.flatMap((term) => this.correctedBy(term, corrections))];
    const parts = [...Map.groupBy(found, ({ group, part }) => `${group} ${part}`).values()];
    const masses = parts.map((each) => this.massOf(each));
    const said = new Set(found.map(({ group }) => group));
    const unknown = this.missing.filter(({ group }) => !said.has(group));
    return {
      terms: this.termsOf(parts, masses),
      parts: masses.length,
      total: sum(masses) + sum(unknown.map(({ worth }) => worth * this.rarityOf(1))),
    };
  }

  private foundBy({ group, stems, written, weight, worth }: AskedTerm): Found[] {
    return [...new Set([...stems, ...written])]
      .filter((lexeme) => this.documentsWith(lexeme) > 0)
      .map((lexeme) => ({ group, part: 0, lexeme, weight, worth }));
  }

  private correctedBy(
    { language, folded, group, weight, worth }: AskedTerm,
    corrections: WordMap<Correction>,
  ): Found[] {
    const { similar, joined } = corrections.get({ language, word: folded }) ?? { similar: [], joined: [] };
    return [
      ...similar.map(([lexeme, fit]) => ({ group, part: 0, lexeme, weight: weight * fit, worth })),
      ...joined.map(([part, lexeme]) => ({ group, part, lexeme, weight: weight * JOINED_FIT, worth })),
    ].filter(({ lexeme }) => this.documentsWith(lexeme) > 0);
  }

  private massOf(found: readonly Found[]): number {
    const rarest = Math.min(...found.map(({ lexeme }) => this.rarityOf(this.documentsWith(lexeme))));
    return (found[0]?.worth ?? 0) * rarest;
  }

  private termsOf(parts: readonly (readonly Found[])[], masses: readonly number[]): WeighedTerm[] {
    const terms = new Map<string, { covers: Covering[]; inTitle: number }>();
    for (const [part, found] of parts.entries()) {
      for (const { lexeme, weight, worth } of found) {
        const term = terms.get(lexeme) ?? { covers: [], inTitle: 0 };
        term.covers.push({ part, mass: (masses[part] ?? 0) * weight });
        term.inTitle = Math.max(term.inTitle, weight * worth);
        terms.set(lexeme, term);
      }
    }
    return [...terms].map(([lexeme, rest]) => ({
      term: this.index.lexicon.find(lexeme) ?? 0,
      lexeme,
      documents: this.documentsWith(lexeme),
      ...rest,
    }));
  }

  private rarityOf(documents: number): number {
    return Math.log(1 + this.index.articles.length / documents);
  }

  private documentsWith(lexeme: string): number {
    const term = this.index.lexicon.find(lexeme);
    return term === undefined ? 0 : this.index.anywhere.count(term);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
