import type { PhraseBook } from '../phrase-book.ts';

export const germanAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'meine IBAN ist {IBAN}',
    'bitte auf {IBAN} erstatten',
    'Bankverbindung: {IBAN}',
    'Die Lastschrift von {IBAN} ist geplatzt',
    'neues Konto für die Auszahlung: {IBAN}, bitte bestätigen',
    'iban {IBAN} gehört meiner Frau',
    'Überwiesen von {IBAN} am Montag',
  ],
  URL_CREDENTIALS: [
    'wir nutzen {URL_CREDENTIALS} und es schlägt fehl',
    'der Verbindungsstring ist {URL_CREDENTIALS}',
    'im Browser geht {URL_CREDENTIALS}, in der App nicht',
    'Der Feed liegt unter {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    'ist das der richtige Schlüssel für SFTP?\n{PRIVATE_KEY}',
    'Ich sollte Ihnen die Schlüsseldatei schicken:\n{PRIVATE_KEY}',
    'Ihr Formular lehnt das ab:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    'die MAC-Adresse der Box ist {MAC}',
    'Gerät {MAC} ist ständig offline',
    'bitte meinen Router freischalten, MAC {MAC}',
    'Auf dem Aufkleber steht {MAC}',
  ],
  WALLET: [
    'ich habe die Zahlung an {WALLET} geschickt',
    'meine Wallet ist {WALLET}',
    'bitte an {WALLET} auszahlen',
    'die auszahlung auf {WALLET} hängt seit gestern',
    'Bitcoin/ETH Adresse: {WALLET}',
  ],
};
