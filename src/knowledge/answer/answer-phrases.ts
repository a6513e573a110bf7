import type { Language } from '../language.js';

interface Phrases {
  /** Follows the quoted passages and names their source. */
  source: (title: string) => string;
  /** Names other articles that may help. */
  seeAlso: (titles: string) => string;
  /** No article answers the question. */
  unknown: string;
}

/** What the extractive answer says in its own words, in each language. */
export const PHRASES: Record<Language, Phrases> = {
  en: {
    source: (title) => `From our help article “${title}”.`,
    seeAlso: (titles) => `See also: ${titles}.`,
    unknown:
      'I could not find an answer to that in our help articles, and I would rather not guess. Would you like to speak to a person?',
  },
  de: {
    source: (title) => `Aus unserem Hilfeartikel „${title}“.`,
    seeAlso: (titles) => `Siehe auch: ${titles}.`,
    unknown:
      'Dazu finde ich in unseren Hilfeartikeln keine Antwort, und raten möchte ich nicht. Möchten Sie mit einem Menschen sprechen?',
  },
  fr: {
    source: (title) => `Extrait de notre article d’aide « ${title} ».`,
    seeAlso: (titles) => `Voir aussi : ${titles}.`,
    unknown:
      'Je ne trouve pas de réponse à cela dans nos articles d’aide, et je préfère ne pas deviner. Souhaitez-vous parler à une personne ?',
  },
  es: {
    source: (title) => `De nuestro artículo de ayuda «${title}».`,
    seeAlso: (titles) => `Véase también: ${titles}.`,
    unknown:
      'No encuentro la respuesta en nuestros artículos de ayuda y prefiero no adivinar. ¿Quiere hablar con una persona?',
  },
  pt: {
    source: (title) => `Do nosso artigo de ajuda «${title}».`,
    seeAlso: (titles) => `Veja também: ${titles}.`,
    unknown:
      'Não encontro resposta a isso nos nossos artigos de ajuda e prefiro não adivinhar. Quer falar com uma pessoa?',
  },
  it: {
    source: (title) => `Dal nostro articolo di assistenza «${title}».`,
    seeAlso: (titles) => `Vedi anche: ${titles}.`,
    unknown:
      'Non trovo una risposta nei nostri articoli di assistenza e preferisco non tirare a indovinare. Vuole parlare con una persona?',
  },
  nl: {
    source: (title) => `Uit ons helpartikel “${title}”.`,
    seeAlso: (titles) => `Zie ook: ${titles}.`,
    unknown:
      'Ik vind hierop geen antwoord in onze helpartikelen en ik gok liever niet. Wilt u met een medewerker spreken?',
  },
};
