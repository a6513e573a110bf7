/** About 1 KB, as a customer might write it, with every class in it. */
export const CHAT_MESSAGE = `Hi, my name is Helena Brandt and I cannot log in since Monday. My order 4500123987 from 12/05/2024 has not arrived.
My email is helena.brandt@example.com and you can call me on +49 171 2345678 or 030 12345678. I was born on 14.03.1985.
I paid with 4111 1111 1111 1111, the refund should go to DE89 3704 0044 0532 0130 00. My password is Sunflower!42 if you need it.
The app logged eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U
and API_KEY=sk_live_51HqLyjWDarjtT1zdp7dcAbCd plus postgres://app:s3cr3tPw@10.20.30.40:5432/shop from 203.0.113.57 and 2001:db8::8a2e:370:7334.
Device 00:1a:2b:3c:4d:5e, wallet 0x52908400098527886E0F7030069857D2E4169EE7, SSN 536-22-1234, passport number C01X00T47.
Please ship the replacement to Hauptstrasse 12, 10115 Berlin, Germany. The tracking number is 1Z999AA10123456784, it says
delivered but nothing came, and the shop assistant told me to write to you instead of waiting any longer, so here I am.
Best regards,
Helena Brandt`;

export const HARMLESS_MESSAGE = `Hello, I ordered two lamps three weeks ago and the order 4500123987 is still shown as being packed. The invoice
INV-2024-00817 over 129,90 EUR was paid on 12 May at 10:30, so I wonder what takes so long. The page shows version 12.4.1 of the app and
says "error 500" every time I click on the button to track the parcel. I have tried it with two browsers and on my phone, I cleared the
cache and logged in again, and nothing changed at all. Could you please look into this and tell me when the lamps will be sent out? I need
them for the new flat, where we move in two weeks. If they are not in stock any more, I would take the smaller ones as well (article 778-221,
60 x 40 cm, in #ff8800), as long as they arrive in time. Many thanks for your help, and have a nice day. `;

/** Letters with accents, typographic signs and emoji, which all have to be read as something else or passed over. */
export const ACCENTED_MESSAGE = `Guten Tag – ich heiße Jürgen Weiß und warte seit über drei Wochen auf meine Bestellung 4500123987… 😟 Die Lieferung sollte
laut „Sendungsverfolgung“ am 12. März ankommen, es kam aber nichts. Können Sie bitte prüfen, ob das Päckchen verloren ging? Meine Nummer ist
0171 2345678, und schreiben können Sie an juergen.weiss@example.de – am besten vormittags. Für die Rücküberweisung: DE89 3704 0044 0532 0130 00.
Dzień dobry, paczka miała przyjść już wczoraj, a kurier twierdzi, że nikogo nie było w domu 🙄 Proszę o pilną odpowiedź – czekam na zwrot
pieniędzy od dwóch tygodni i nikt nie odbiera telefonu. Zamówienie złożyłem przez aplikację, wersja 12.4.1, i wszystko działało bez zarzutu.
Bonjour, le colis n’est toujours pas arrivé malgré « livré » affiché sur le site ; j’ai déjà écrit deux fois à votre équipe, sans réponse à ce jour.
Je préférerais être remboursé plutôt qu’attendre encore une semaine. Merci d’avance pour votre aide ❤️`;

export const HOSTILE_LENGTH = 64 * 1024;

function fill(unit: string): string {
  return unit.repeat(Math.ceil(HOSTILE_LENGTH / unit.length)).slice(0, HOSTILE_LENGTH);
}

/** 64 KB each, made to keep a careless pattern busy. */
export const HOSTILE_TEXTS: readonly (readonly [string, string])[] = [
  'a',
  '1',
  '@',
  '.',
  ' ',
  '-',
  '0f',
  'a@',
  'a.',
  '1 ',
  '1-',
  '1.',
  '+1',
  ':',
  'a:',
  '::',
  '%4',
  '%40',
  '&#',
  '&#64;',
  '&a',
  '[',
  '[EMAIL_',
  '://',
  'a://b:',
  'eyJ',
  'eyJh.',
  'eyJhbGciOiJIUzI1NiJ9.',
  'sk-',
  'sk_live_',
  'ghp_',
  'AKIA',
  'xoxb-',
  'SG.',
  '-----BEGIN PRIVATE KEY-----\n',
  'password ',
  'password is ',
  'password: ',
  'pwd=a ',
  'my password for ',
  'born ',
  'born on 1 ',
  'name ',
  'my name is ',
  'Dear A ',
  'Dear ',
  'Mr ',
  'Regards,\n',
  'street ',
  '1 A Street ',
  'rue ',
  'Hauptstr. ',
  'Rue A 1, ',
  '12345 ',
  '1234-5678-',
  '4111 ',
  '(',
  '(1) ',
  '00 ',
  '00:',
  '1.1.1.1.',
  'a at b dot ',
  ' at ',
  'at ',
  '(at)',
  'token ',
  'token=',
  'key: ',
  'bearer ',
  'DE89 ',
  'DE89',
  '0x',
  'bc1',
  '1A',
  'A1',
  'ssn ',
  'ssn 1234 ',
  'last four ',
  '"',
  '"a',
  'é',
  'ü@',
  '日',
  '\u200b',
  'a\u200b',
  '\u00ad1',
  '\ud800',
  '\udc00',
  '４',
  '12/',
  '1/1/',
  'January ',
  '1 January ',
  'phone 1 ',
  'O0',
  '0O ',
  'Aa',
  'passport ',
  '0123456789abcdef',
  'a@a.',
  'ghp_AbC sk-AbC eyJhbGciOi. ',
  '-----BEGIN ',
  'http://a:',
  'password: "',
  '1\u200b',
  '１',
  'a\n',
].map((unit) => [JSON.stringify(unit), fill(unit)] as const);
