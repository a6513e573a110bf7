import { LANGUAGES, type Language } from './language.js';
import { remembered } from './vocabulary/remembered.js';
import { VOCABULARIES } from './vocabulary/vocabularies.js';

/**
 * Short words that give a language away. A word that several languages share
 * counts for each of them, so it decides nothing between those.
 */
const GIVEAWAYS: Record<Language, ReadonlySet<string>> = {
  en: words(
    'the my is how what can when where which do does did i you your it of to in for and not have has been are was will would with this that a an on or any there from',
  ),
  de: words(
    'der die das ich wie mein meine meinen meiner ist kann wann wo und nicht habe ein eine einen für mit auf sie wird zu von den dem bei es was noch oder wurde meines sind mir bitte im ihr',
  ),
  fr: words(
    'le la les je mon ma mes est comment quand où et pas ne vous une un des du pour avec que qui sur puis ai ce dans quel quelle quels combien pouvez été au de votre suis',
  ),
  es: words(
    'el la los las mi mis es cómo como cuándo cuando dónde donde y no un una para con que qué puedo tengo ha por del al se está cuánto cuanto cuál quiero hay en de su me lo',
  ),
  pt: words(
    'o os as meu minha meus é como quando onde e não nao um uma para com que posso tenho foi por do da ao se está quanto qual quero há em de seu você voce no na dos eu',
  ),
  it: words(
    'il lo la gli le mio mia miei è come quando dove e non un una per con che posso ho del al si quanto quale voglio ci in di il vostro sono della dei mi nel avete',
  ),
  nl: words(
    'de het een ik hoe mijn is kan wanneer waar en niet heb voor met dat die op van zijn er wat nog te u jullie bij aan wordt welke moet ben naar om deze trace',
  ),
};

/** A language that a question may be in, and how far it may be trusted, from 0 to 1. */
export interface LanguageGuess {
  language: Language;
  trust: number;
}

/** With less evidence than this it may be a chance meeting of two languages: then every language stays in. */
const ENOUGH_TO_DECIDE = 2;
/** A word of a language's vocabulary of trade tells half as much as one of its short words: "password" is in several. */
const FROM_VOCABULARY = 0.5;
/** What each tell-tale word that a language is behind the best takes from its trust. */
const TRUST_PER_WORD = 0.15;

/**
 * The languages a question may be written in, the likeliest first: those with
 * the most tell-tale words, or all of them when it has hardly any, as in
 * "refund time". Which of them has the articles for it then decides.
 */
export function guessLanguages(words: readonly string[]): readonly LanguageGuess[] {
  const each = words.map(evidenceOf);
  const evidence = LANGUAGES.map((language, at) => ({
    language,
    hits: each.reduce((sum, hits) => sum + (hits[at] ?? 0), 0),
  }));
  const most = Math.max(...evidence.map(({ hits }) => hits));
  return evidence
    .map(({ language, hits }) => ({ language, behind: most - hits }))
    .filter(({ behind }) => most < ENOUGH_TO_DECIDE || behind <= 1)
    .sort((a, b) => a.behind - b.behind)
    .map(({ language, behind }) => ({ language, trust: Math.max(0, 1 - TRUST_PER_WORD * behind) }));
}

/** The likeliest language of a text; English when nothing tells. */
export function languageOf(text: string): Language {
  const [guess] = guessLanguages(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return guess?.language ?? 'en';
}

/** How much a word tells for each language, in their order. */
const evidenceOf = remembered((word): readonly number[] =>
  LANGUAGES.map((language) => {
    if (GIVEAWAYS[language].has(word)) return 1;
    return VOCABULARIES[language].knows(word) ? FROM_VOCABULARY : 0;
  }),
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
