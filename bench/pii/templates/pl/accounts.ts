import type { PhraseBook } from '../phrase-book.ts';

export const polishAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'mój IBAN to {IBAN}',
    'proszę o zwrot na {IBAN}',
    'numer konta: {IBAN}',
    'polecenie zapłaty z {IBAN} zostało zwrócone',
    'nowe konto do wypłat: {IBAN}, proszę potwierdzić',
    'iban {IBAN} jest na żonę',
    'przelew poszedł z {IBAN} w poniedziałek',
  ],
  URL_CREDENTIALS: [
    'używamy {URL_CREDENTIALS} i nie działa',
    'connection string to {URL_CREDENTIALS}',
    'w przeglądarce {URL_CREDENTIALS} działa, w aplikacji nie',
    'feed jest pod {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    'czy to dobry klucz do sftp?\n{PRIVATE_KEY}',
    'miałem przysłać plik z kluczem:\n{PRIVATE_KEY}',
    'wasz formularz odrzuca to:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    'adres MAC urządzenia to {MAC}',
    'urządzenie {MAC} ciągle jest offline',
    'proszę odblokować mój router, mac {MAC}',
    'na naklejce jest {MAC}',
  ],
  WALLET: [
    'wysłałem płatność na {WALLET}',
    'mój portfel to {WALLET}',
    'proszę wypłacić na {WALLET}',
    'wypłata na {WALLET} wisi od wczoraj',
    'adres bitcoin/eth: {WALLET}',
  ],
};
