import { fold } from './phrases/fold.js';
import { type Phrase, PhraseBook, wordSequence } from './phrases/phrase-book.js';

/** Folded words in en, de, fr, es, pt, it, nl. */
const CLASSES = {
  self: `i we ich wir je nous j puedo podemos tengo encuentro encontre se dispongo conozco posso podemos tenho encontro encontrei sei
    sabemos so trovo ho posso possiamo dispongo conosco sono ik we wij me mir mi`,
  not: `not cannot don t couldn unable no unfortunately nicht kein keine keinen keinerlei leider pas ne n aucune aucun no ninguna ningun
    nao nenhuma non nessuna nessun niet geen helaas impossible`,
  know: `know sure certain weiss bekannt sicher sais connais sure se conozco sei conheco so conosco weet ken zeker`,
  find: `find found have answer information details finde gefunden habe antwort information informationen angaben trouve reponse information
    informations renseignement encuentro encontre tengo respuesta informacion dispongo encontro encontrei tenho resposta informacao informacoes
    trovo trovato ho risposta informazioni informazione vind gevonden heb antwoord informatie`,
  about: `answer information details articles antwort information informationen angaben hilfeartikeln hilfeartikel reponse information
    informations renseignement articles respuesta informacion articulos resposta informacao informacoes artigos risposta informazioni
    informazione articoli antwoord informatie helpartikelen`,
  help: `help assist answer helfen weiterhelfen beantworten aider repondre ayudar ayudarle ayudarte responder ajudar responder
    aiutare aiutarla aiutarti rispondere helpen beantwoorden`,
  can: `can able cannot could couldn kann konnen peux pouvons puedo podemos posso podemos possiamo kan kunnen unable`,
} as const;

type WordClass = keyof typeof CLASSES;

const PHRASES: readonly Phrase<WordClass, 'ignorance'>[] = [
  { name: 'ignorance', classes: ['self', 'not', 'know'], within: 5 },
  { name: 'ignorance', classes: ['self', 'not', 'find', 'about'], within: 9 },
  { name: 'ignorance', classes: ['self', 'not', 'can', 'help'], within: 7 },
];
const BOOK = new PhraseBook<WordClass, 'ignorance'>(CLASSES, PHRASES);

/**
 * Whether an answer says that it does not know, or cannot help, in the seven languages of the help centre. Its first
 * sentences decide: what follows a real answer is a courtesy.
 */
export function admitsIgnorance(answer: string): boolean {
  const beginning = answer.slice(0, BEGINNING);
  return BOOK.find(wordSequence(fold(beginning).replace(/['’]/g, ' '))).size > 0;
}

const BEGINNING = 240;
