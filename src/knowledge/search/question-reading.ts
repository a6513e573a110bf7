import type { QuestionTerm } from '../question-terms.js';
import type { Correction } from '../store/words.repository.js';
import type { KnownWord, LanguageIndex, Lexeme } from './language-index.js';

/** How well it fits that a word is two known ones written together. */
const JOINED_FIT = 0.9;

/** A term of the question with what is known of its word. */
export interface AskedTerm {
  readonly term: QuestionTerm;
  readonly word: KnownWord;
}

/** What a lexeme stands for: a part of the question. */
export interface Covering {
  /** An index of `parts` of the question. */
  readonly part: number;
  /** What an article with the lexeme in the best place covers of the question. */
  readonly mass: number;
}

/** A lexeme that says something of the question. */
export interface WeighedTerm {
  readonly lexeme: Lexeme;
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
  readonly lexeme: Lexeme;
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
    const found: Found[] = [];
    const missing = new Map<number, AskedTerm>();
    for (const each of asked)
      if (each.term.kind === 'typed' && each.word.stems.length > 0) missing.set(each.term.group, each);
    for (const { term, word } of asked) {
      if (term.kind === 'guess' || word.lexemes.length === 0) continue;
      addFound(found, term, word.lexemes);
      missing.delete(term.group);
    }
    for (const { term, word } of asked)
      if (term.kind === 'guess' && missing.has(term.group)) addFound(found, term, word.lexemes);
    this.missing = [...missing.values()];
    this.found = found;
  }

  /** `corrections` are those of missing words that were put right. */
  weigh(corrections: ReadonlyMap<AskedTerm, Correction>): WeighedQuestion {
    const found = [
      ...this.found,
      ...[...corrections].flatMap(([asked, each]) => this.correctedBy(asked, each)),
    ];
    const parts = [...Map.groupBy(found, ({ group, part }) => 2 * group + part).values()];
    const masses = parts.map(massOf);
    const said = new Set(found.map(({ group }) => group));
    const unknown = this.missing.filter(({ term }) => !said.has(term.group));
    return {
      terms: termsOf(parts, masses),
      parts: masses.length,
      total: sum(masses) + sum(unknown.map(({ term }) => term.worth * this.index.rarityOf(1))),
    };
  }

  private correctedBy(asked: AskedTerm, { similar, joined }: Correction): Found[] {
    if (!this.missing.includes(asked)) return [];
    const { group, weight, worth } = asked.term;
    return [
      ...similar.map(([lexeme, fit]) => ({ lexeme, part: 0, fit })),
      ...joined.map(([part, lexeme]) => ({ lexeme, part, fit: JOINED_FIT })),
    ].flatMap(({ lexeme: text, part, fit }) => {
      const lexeme = this.index.find(text);
      return lexeme ? [{ group, part, lexeme, weight: weight * fit, worth }] : [];
    });
  }
}

function addFound(found: Found[], { group, weight, worth }: QuestionTerm, lexemes: readonly Lexeme[]): void {
  for (const lexeme of lexemes) found.push({ group, part: 0, lexeme, weight, worth });
}

function massOf(found: readonly Found[]): number {
  return (found[0]?.worth ?? 0) * Math.min(...found.map(({ lexeme }) => lexeme.rarity));
}

function termsOf(parts: readonly (readonly Found[])[], masses: readonly number[]): WeighedTerm[] {
  const terms = new Map<number, { lexeme: Lexeme; covers: Covering[]; inTitle: number }>();
  for (const [part, found] of parts.entries()) {
    for (const { lexeme, weight, worth } of found) {
      const term = terms.get(lexeme.term) ?? { lexeme, covers: [], inTitle: 0 };
      term.covers.push({ part, mass: (masses[part] ?? 0) * weight });
      term.inTitle = Math.max(term.inTitle, weight * worth);
      terms.set(lexeme.term, term);
    }
  }
  return [...terms.values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
