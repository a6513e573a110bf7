import { fold } from './phrases/fold.js';
import { type Phrase, PhraseBook, wordSequence } from './phrases/phrase-book.js';

/** Folded words in en, de, fr, es, pt, it, nl. */
const CLASSES = {
  talk: `speak talk chat contact reach connect transfer pass forward put hand call get want need would like give let prefer request
    sprechen reden verbinden verbinde weiterleiten durchstellen will mochte brauche hatte wunsche verlange kontakt
    parler discuter contacter transferez passez passer joindre veux voudrais souhaite besoin aimerais mettez
    hablar conversar contactar pasame paseme pasar transfiera transferir quiero quisiera necesito deseo comunicar comuniqueme prefiero
    falar conversar contactar passe passar transfira quero queria gostaria preciso desejo
    parlare contattare passami passarmi passatemi mettermi trasferire trasferisca voglio vorrei desidero bisogno preferisco
    spreken praten contact doorverbinden verbind doorverbind wil zou graag`,
  person:
    `person human agent representative rep colleague operator someone somebody supervisor manager advisor employee
    mensch menschen mitarbeiter mitarbeiterin mitarbeitern kollegen kollegin kundenberater berater beraterin vorgesetzten jemandem sachbearbeiter
    personne humain humaine conseiller conseillere agent collegue responsable employe
    persona humano humana agente asesor asesora operador operadora compañero encargado alguien supervisor
    pessoa humano humana agente assistente operador operadora atendente colega alguem funcionario
    persona umano umana operatore operatrice addetto collega qualcuno consulente responsabile
    persoon mens medewerker medewerkster collega iemand adviseur leidinggevende`.replace(
      'compañero',
      'companero',
    ),
  talkOnly: `speak talk chat sprechen reden parler discuter hablar conversar falar parlare spreken praten verbinden verbinde durchstellen
    transfer connect transferez pasame paseme comuniqueme transfira passami doorverbinden verbind doorverbind`,
  real: `real live human actual echten echter richtigen lebendigen menschlichen vraie vrai reelle reel humain verdadera real reales
    verdadeira reais vera vero reale echte echt menselijke`,
  bot: `bot robot chatbot machine computer automat maschine ordinateur maquina macchina roboter`,
  no: `not don dont no stop never nicht kein keinen keine pas ne no nao non niet geen`,
  please: `please bitte por favor per plait alstublieft now jetzt maintenant ahora agora adesso nu`,
} as const;

type WordClass = keyof typeof CLASSES;

const PHRASES: readonly Phrase<WordClass, 'person'>[] = [
  { name: 'person', classes: ['talkOnly', 'person'], within: 7 },
  { name: 'person', classes: ['talk', 'real', 'person'], within: 7 },
  { name: 'person', classes: ['no', 'bot', 'talk'], within: 8 },
];
const BOOK = new PhraseBook<WordClass, 'person'>(CLASSES, PHRASES);

/** A wish of hardly more than the word itself. */
const WANTED =
  /^(?:an? |the |einen? |une? |una? |uma? |een )?(?:real |live |human |echten? |vraie? )?(?:human|person|agent|representative|operator|mensch|menschen|mitarbeiter|personne|humain|conseiller|persona|humano|operatore|operador|atendente|pessoa|medewerker|mens)(?: being| agent| support)?(?:,? ?(?:please|now|bitte|jetzt|por favor|s il vous plait|svp|per favore|alstublieft|aub))?[.! ]{0,8}$/;
const SHORT = 60;
const WANTS_ONE =
  /\b(?:i (?:want|need|would like|d like|demand|prefer)|give me|get me|let me have|ich (?:will|mochte|brauche|verlange)|geben sie mir|je (?:veux|voudrais|souhaite)|donnez moi|quiero|necesito|quisiera|deme|quero|preciso de|voglio|vorrei|ik wil|geef me|geef mij|ik wil graag) (?:to |mit |avec |con |com |met |een |an? |einen? |une? |una? |uma? |un |real |live |echten? |human |vraie? ){0,3}(?:human|person|agent|representative|mensch|menschen|mitarbeiter|personne|humain|conseiller|persona|humano|humana|agente|operatore|operador|pessoa|atendente|medewerker|mens)\b(?! (?:tent|size|bag|card|fit|photo|number|pass|backpack|zelt|who))/;

/**
 * Whether a customer asks for a person instead of a machine, in the seven languages of the help centre.
 *
 * The wish must be said: a person who is merely mentioned ("is there a person in the picture") is none.
 */
export function wantsPerson(text: string): boolean {
  const folded = fold(text).replace(/['’-]/g, ' ');
  if (folded.length <= SHORT && WANTED.test(folded.trim())) return true;
  return WANTS_ONE.test(folded) || BOOK.find(wordSequence(folded)).size > 0;
}
