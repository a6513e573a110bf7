import type { PhraseBook } from '../phrase-book.ts';

export const italianAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'il mio IBAN è {IBAN}',
    'rimborsate su {IBAN}',
    'coordinate bancarie: {IBAN}',
    "l'addebito su {IBAN} è stato respinto",
    'nuovo conto per i pagamenti: {IBAN}, confermate',
    'iban {IBAN} intestato a mia moglie',
    'bonifico partito da {IBAN} lunedì',
  ],
  URL_CREDENTIALS: [
    'usiamo {URL_CREDENTIALS} e non va',
    'la stringa di connessione è {URL_CREDENTIALS}',
    "nel browser {URL_CREDENTIALS} si apre, nell'app no",
    'il feed sta su {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    'è la chiave giusta per sftp?\n{PRIVATE_KEY}',
    'mi hanno chiesto il file della chiave:\n{PRIVATE_KEY}',
    'il vostro modulo rifiuta questo:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    "l'indirizzo MAC del box è {MAC}",
    'il dispositivo {MAC} è sempre offline',
    'sbloccate il mio router, mac {MAC}',
    "sull'etichetta c'è scritto {MAC}",
  ],
  WALLET: [
    'ho mandato il pagamento a {WALLET}',
    'il mio wallet è {WALLET}',
    'pagate a {WALLET} per favore',
    'il prelievo verso {WALLET} è in sospeso da ieri',
    'indirizzo bitcoin/eth: {WALLET}',
  ],
};
