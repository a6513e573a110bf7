import type { Language } from '../language.js';

/** Endings cut off, the longest first. */
const ENDINGS: Record<Language, RegExp> = {
  en: /(?:ing|ed|es|e|s|y)$/,
  de: /(?:ungen|ung|en|er|es|em|e|n|s|t)$/,
  fr: /(?:ements|ement|ations|ation|ees|ee|er|es|ez|e|s)$/,
  es: /(?:aciones|acion|ando|ados|adas|ado|ada|ar|er|ir|os|as|es|o|a|e|s)$/,
  pt: /(?:acoes|acao|ando|ados|adas|ado|ada|ar|er|ir|os|as|es|o|a|e|s)$/,
  it: /(?:azioni|azione|ando|ato|ata|ati|ate|are|ere|ire|o|a|e|i)$/,
  nl: /(?:ingen|ing|en|er|e|s|t)$/,
};
/** Shorter words are left alone: little of them would remain. */
const SHORTEST_STEM = 3;

/** Lower case without accents. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Brings the forms of a word together, well enough to look it up in our own
 * vocabulary. Articles are never stemmed by this: PostgreSQL does it better.
 */
export function roughStem(word: string, language: Language): string {
  const folded = fold(word);
  const stem = folded.replace(ENDINGS[language], '');
  if (stem.length < SHORTEST_STEM) return folded;
  // "shipping" and "ship", "cancelled" and "cancel"
  return language === 'en' ? stem.replace(/([^aeiou])\1$/, '$1') : stem;
}
