import { LANGUAGES } from '../../knowledge/language.js';
import { PHRASES } from '../../knowledge/answer/answer-phrases.js';
import { admitsIgnorance } from './admits-ignorance.js';
import { HARDENING, leakNotice, refusalText } from './screening-phrases.js';
import { wantsPerson } from './wants-person.js';

describe('a wish for a person', () => {
  it.each([
    ...[
      'I want to speak to a human',
      'Can I talk to a real person, please?',
      'agent',
      'human please',
      'Person',
      'AGENT!!!',
    ],
    ...[
      'Give me a human agent',
      'I need a representative',
      'connect me to somebody from your team',
      'I don’t want to talk to a bot',
    ],
    ...[
      'please transfer me to an agent',
      'Could you put me through to a real person?',
      'let me speak with your manager',
    ],
    ...[
      'Ich möchte mit einem Menschen sprechen',
      'Kann ich mit einem Mitarbeiter reden?',
      'Verbinden Sie mich mit einem Mitarbeiter',
    ],
    ...['Ich will einen echten Menschen', 'Mitarbeiter bitte', 'Ich will nicht mit einem Bot reden'],
    ...[
      'Je veux parler à une personne',
      'Puis-je parler à un conseiller ?',
      'Un humain, s’il vous plaît',
      'Passez-moi une vraie personne',
    ],
    ...[
      'Quiero hablar con una persona',
      'Páseme con un agente',
      '¿Puedo hablar con un humano?',
      'Necesito una persona real',
    ],
    ...[
      'Quero falar com uma pessoa',
      'Posso falar com um atendente?',
      'Preciso de um humano',
      'Passe-me a uma pessoa real',
    ],
    ...[
      'Voglio parlare con una persona',
      'Posso parlare con un operatore?',
      'Un operatore, per favore',
      'Vorrei una persona vera',
    ],
    ...[
      'Ik wil met een mens praten',
      'Kan ik een medewerker spreken?',
      'Medewerker alstublieft',
      'Ik wil een echt persoon spreken',
    ],
  ])('is heard in %j', (text) => {
    expect(wantsPerson(text)).toBe(true);
  });

  it.each([
    ...[
      'Is there a person in the picture?',
      'I need a one person tent',
      'I want a 2 person tent',
      'How many persons fit in?',
    ],
    ...[
      'Which cleaning agent do you recommend?',
      'The travel agent booked it for me',
      'The person at the door took my parcel',
    ],
    ...[
      'I am a person of few words',
      'Is it bad for human skin?',
      'Do you ship to business agents?',
      'My colleague ordered the same tent',
    ],
    ...[
      'Does the phone operator matter for the GPS watch?',
      'Where is my order?',
      'The manager of my club pays the invoice',
    ],
    ...[
      'Ich brauche ein Zelt für eine Person',
      'Wie viele Personen passen hinein?',
      'Mein Mitarbeiter hat das Paket angenommen',
    ],
    ...[
      'Je cherche une tente pour une personne',
      'La personne à l’accueil était gentille',
      'Busco una tienda para una persona',
    ],
    ...[
      'Procuro uma tenda para uma pessoa',
      'Cerco una tenda per una persona',
      'Ik zoek een tent voor één persoon',
    ],
    ...['I talked about the price of human hair brushes', 'Are you a bot?'].slice(1),
  ])('is not heard in %j', (text) => {
    expect(wantsPerson(text)).toBe(false);
  });
});

describe('an answer that does not know', () => {
  it.each([
    ...LANGUAGES.map((language) => PHRASES[language].unknown),
    ...[
      'I don’t know.',
      "I'm not sure about that.",
      'Unfortunately, I cannot help you with that.',
      'I do not have any information about it.',
    ],
    ...[
      'Das weiß ich leider nicht.',
      'Dabei kann ich Ihnen nicht weiterhelfen.',
      'Dazu habe ich keine Informationen.',
    ],
    ...['Je ne sais pas.', 'Je ne peux pas vous aider.', 'Je n’ai pas d’information à ce sujet.'],
    ...['No lo sé.', 'No puedo ayudarle con eso.', 'No tengo información sobre eso.'],
    ...['Não sei.', 'Não posso ajudar com isso.', 'Não tenho informações sobre isso.'],
    ...['Non lo so.', 'Non posso aiutarla.', 'Non ho informazioni a riguardo.'],
    ...['Ik weet het niet.', 'Daar kan ik u niet bij helpen.', 'Ik heb daar geen informatie over.'],
  ])('is heard in %j', (text) => {
    expect(admitsIgnorance(text)).toBe(true);
  });

  it.each([
    ...[
      'You can return items within 30 days. If anything is unclear, a colleague can help.',
      'No, returns are not free of charge.',
    ],
    ...['Sie können die Ware 30 Tage lang zurückgeben.', 'Nein, der Versand ist nicht kostenlos.'],
    ...[
      'Vous pouvez renvoyer l’article sous 30 jours.',
      'Puede devolver el artículo en 30 días.',
      'Pode devolver o artigo em 30 dias.',
    ],
    ...['Può restituire l’articolo entro 30 giorni.', 'U kunt het artikel binnen 30 dagen retourneren.'],
    ...['We deliver to Norway, but not to Iceland.', 'The jacket is waterproof; do not iron it.'],
  ])('is not heard in %j', (text) => {
    expect(admitsIgnorance(text)).toBe(false);
  });
});

it('refusals and notices are there in every language, each its own', () => {
  expect(new Set(LANGUAGES.flatMap((language) => [refusalText(language), leakNotice(language)])).size).toBe(
    14,
  );
});

it('the hardening is one text of ours, without a placeholder', () => {
  expect(HARDENING).not.toMatch(/\[|\n/);
});
