import { pickRandom } from '../crypto/secure-random.js';

type Apologies = readonly [string, ...string[]];

const ENGLISH: Apologies = [
  'I am sorry, I cannot answer just now. Would you like to speak to a person instead?',
  'My apologies: something is keeping me from answering. I can pass you on to a person.',
  'I am sorry, that did not work on my side. Please try again in a moment, or ask for a person.',
];

/** By ISO 639-1 code, in the languages of the help centre. */
const APOLOGIES: ReadonlyMap<string, Apologies> = new Map([
  ['en', ENGLISH],
  [
    'de',
    [
      'Es tut mir leid, ich kann gerade nicht antworten. Möchten Sie stattdessen mit einem Menschen sprechen?',
      'Entschuldigung, etwas hindert mich am Antworten. Ich kann Sie an einen Menschen weitergeben.',
      'Es tut mir leid, das hat bei mir nicht geklappt. Bitte versuchen Sie es gleich noch einmal, oder fragen Sie nach einem Menschen.',
    ],
  ],
  [
    'fr',
    [
      'Je suis désolé, je ne peux pas répondre pour le moment. Souhaitez-vous parler à une personne ?',
      'Toutes mes excuses : quelque chose m’empêche de répondre. Je peux vous mettre en relation avec une personne.',
      'Je suis désolé, cela n’a pas fonctionné de mon côté. Réessayez dans un instant, ou demandez à parler à une personne.',
    ],
  ],
  [
    'es',
    [
      'Lo siento, ahora mismo no puedo responder. ¿Prefiere hablar con una persona?',
      'Le pido disculpas: algo me impide responder. Puedo pasarle con una persona.',
      'Lo siento, no ha funcionado por mi parte. Inténtelo de nuevo en un momento o pida hablar con una persona.',
    ],
  ],
  [
    'pt',
    [
      'Lamento, não consigo responder neste momento. Prefere falar com uma pessoa?',
      'As minhas desculpas: algo me impede de responder. Posso passá-lo a uma pessoa.',
      'Lamento, não funcionou do meu lado. Tente de novo daqui a pouco ou peça para falar com uma pessoa.',
    ],
  ],
  [
    'it',
    [
      'Mi dispiace, in questo momento non posso rispondere. Preferisce parlare con una persona?',
      'Le chiedo scusa: qualcosa mi impedisce di rispondere. Posso metterla in contatto con una persona.',
      'Mi dispiace, da parte mia non ha funzionato. Riprovi tra un attimo o chieda di parlare con una persona.',
    ],
  ],
  [
    'nl',
    [
      'Het spijt me, ik kan nu even geen antwoord geven. Wilt u liever met een medewerker spreken?',
      'Mijn excuses: iets weerhoudt mij van een antwoord. Ik kan u doorverbinden met een medewerker.',
      'Het spijt me, dat lukte aan mijn kant niet. Probeer het zo nog eens, of vraag naar een medewerker.',
    ],
  ],
]);

/** One of several apologies of last resort, each equally likely; English for a language that has none. */
export function pickApology(language: string): string {
  return pickRandom(APOLOGIES.get(language) ?? ENGLISH);
}
