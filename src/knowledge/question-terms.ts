import { guessLanguages, type LanguageGuess } from './language-guess.js';
import type { Language } from './language.js';
import { VOCABULARIES } from './vocabulary/vocabularies.js';
import { type Meaning, tokensOf } from './vocabulary/vocabulary.js';

/** One word to look for. Words of one group stand for the same word of the question. */
export interface QuestionTerm {
  language: Language;
  group: number;
  word: string;
  /** How surely an article with this word speaks of what was asked, from 0 to 1. */
  weight: number;
  /** How much the group matters for the whole question, from 0 to 1. */
  worth: number;
  /** `guess`: looked for only when no article has the typed word or one of like meaning. */
  kind: 'typed' | 'meant' | 'guess';
}

/** Enough for any question; a pasted page is cut here, so that the work of a search is bounded. */
const MAX_WORDS = 40;
const LIGHT_WORTH = 0.3;
/** The words of a phrase count as well as the phrase, but less: it has said most of it. */
const IN_PHRASE_WORTH = 0.3;
const GUESS_WEIGHT = 0.8;
/** A number is somebody's own case ("i'm 175"), which articles seldom name. */
const NUMBER = /^\d+$/;

/** Breaks a question into the words to look for, in each language it may be in. */
export function termsOf(question: string): QuestionTerm[] {
  const words = tokensOf(question).slice(0, MAX_WORDS);
  return guessLanguages(words).flatMap((guess) => termsIn(words, guess));
}

function termsIn(words: readonly string[], { language, trust }: LanguageGuess): QuestionTerm[] {
  const vocabulary = VOCABULARIES[language];
  const phrases = vocabulary.phrasesIn(words);
  const inPhrase = new Set(phrases.flatMap(({ positions }) => positions));
  const terms: QuestionTerm[] = [];
  for (const [group, word] of words.entries()) {
    if (vocabulary.isPadding(word)) continue;
    const worth = Math.min(
      vocabulary.isLight(word) || NUMBER.test(word) ? LIGHT_WORTH : 1,
      inPhrase.has(group) ? IN_PHRASE_WORTH : 1,
    );
    const at = { language, group, worth };
    terms.push({ ...at, word, weight: trust, kind: 'typed' });
    addMeanings(terms, vocabulary.meaningsOf(word), trust, { ...at, kind: 'meant' });
    addMeanings(terms, vocabulary.meaningsNear(word), trust * GUESS_WEIGHT, { ...at, kind: 'guess' });
    const next = words[group + 1];
    // "gift card" for an article that writes "giftcard"
    if (next !== undefined) terms.push({ ...at, word: word + next, weight: trust, kind: 'meant' });
  }
  let group = words.length;
  for (const { meanings } of phrases) {
    for (const meaning of meanings) {
      addMeanings(terms, [meaning], trust, { language, group, worth: 1 / meanings.length, kind: 'meant' });
      group += 1;
    }
  }
  return terms;
}

function addMeanings(
  terms: QuestionTerm[],
  meanings: readonly Meaning[],
  trust: number,
  rest: Omit<QuestionTerm, 'word' | 'weight'>,
): void {
  for (const { words, weight } of meanings)
    for (const word of words) terms.push({ ...rest, word, weight: weight * trust });
}
