import { guessLanguages, type Language } from './language.js';
import { COURTESIES, SYNONYMS } from './question-vocabulary.js';

/** One word to look for. Words of one group stand for the same word of the question. */
export interface QuestionTerm {
  language: Language;
  group: number;
  word: string;
  /** 1 for the word as typed, less for a word of like meaning. */
  weight: number;
}

/** Enough for any question; a pasted page is cut here, so that the work of a search is bounded. */
const MAX_WORDS = 40;
const SYNONYM_WEIGHT = 0.75;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * Breaks a question into the words to look for, in each language it may be in.
 *
 * Courtesies and padding ("hi", "please", "I would like to know") are left out:
 * they are in no article, and would look like words nobody could answer.
 */
export function termsOf(question: string): QuestionTerm[] {
  const words = [...question.normalize('NFC').toLowerCase().matchAll(WORD)]
    .map(([word]) => word)
    .slice(0, MAX_WORDS);
  return guessLanguages(words).flatMap((language) =>
    words.flatMap((word, group) => (COURTESIES[language].has(word) ? [] : expand(word, group, language))),
  );
}

function expand(word: string, group: number, language: Language): QuestionTerm[] {
  const alike = SYNONYMS[language].get(word) ?? [];
  return [
    { language, group, word, weight: 1 },
    ...alike.map((synonym) => ({ language, group, word: synonym, weight: SYNONYM_WEIGHT })),
  ];
}
