/** Languages an article can be written in, by ISO 639-1 code: those with a stemmer and word lists of their own. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Short words that give a language away. A word that several languages share
 * counts for each of them, so it decides nothing between those.
 */
const GIVEAWAYS: Record<Language, string> = {
  en: 'the my is how what can when where which do does did i you your it of to in for and not have has been are was will would with this that a an on or any there from',
  de: 'der die das ich wie mein meine meinen meiner ist kann wann wo und nicht habe ein eine einen für mit auf sie wird zu von den dem bei es was noch oder wurde meines sind mir bitte im ihr',
  fr: 'le la les je mon ma mes est comment quand où et pas ne vous une un des du pour avec que qui sur puis-je ai ce dans quel quelle quels combien pouvez été au de votre suis',
  es: 'el la los las mi mis es cómo como cuándo cuando dónde donde y no un una para con que qué puedo tengo ha por del al se está cuánto cuanto cuál quiero hay en de su me lo',
  pt: 'o os as meu minha meus é como quando onde e não nao um uma para com que posso tenho foi por do da ao se está quanto qual quero há em de seu você voce no na dos eu',
  it: 'il lo la gli le mio mia miei è come quando dove e non un una per con che posso ho del al si quanto quale voglio ci in di il vostro sono della dei mi nel avete',
  nl: 'de het een ik hoe mijn is kan wanneer waar en niet heb voor met dat die op van zijn er wat nog te u jullie bij aan wordt welke moet ben naar om deze',
};

const WORDS_OF: ReadonlyMap<string, readonly Language[]> = indexWords();

/** A language that a question may be in, and how far it may be trusted, from 0 to 1. */
export interface LanguageGuess {
  language: Language;
  trust: number;
}

/** Fewer tell-tale words than this may be a chance meeting of two languages: then every language stays in. */
const ENOUGH_TO_DECIDE = 2;
/** What each tell-tale word that a language is behind the best takes from its trust. */
const TRUST_PER_WORD = 0.15;

/**
 * The languages a question may be written in, the likeliest first: those with
 * the most tell-tale words, or all of them when it has hardly any, as in
 * "refund time". Which of them has the articles for it then decides.
 */
export function guessLanguages(words: readonly string[]): readonly LanguageGuess[] {
  const hits = new Map<Language, number>();
  for (const word of words) {
    for (const language of WORDS_OF.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...hits.values());
  return LANGUAGES.map((language) => ({ language, behind: most - (hits.get(language) ?? 0) }))
    .filter(({ behind }) => most < ENOUGH_TO_DECIDE || behind <= 1)
    .sort((a, b) => a.behind - b.behind)
    .map(({ language, behind }) => ({ language, trust: 1 - TRUST_PER_WORD * behind }));
}

function indexWords(): Map<string, Language[]> {
  const index = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of new Set(GIVEAWAYS[language].split(' '))) {
      index.set(word, [...(index.get(word) ?? []), language]);
    }
  }
  return index;
}
