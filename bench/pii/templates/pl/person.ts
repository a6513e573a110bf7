import type { PhraseBook } from '../phrase-book.ts';

/** No street addresses: the issue names seven languages for them, and Polish is not one. */
export const polishPerson: PhraseBook['carriers'] = {
  DATE_OF_BIRTH: [
    'moja data urodzenia to {DATE_OF_BIRTH}',
    'ur. {DATE_OF_BIRTH}',
    'urodziłam się {DATE_OF_BIRTH}',
    'data urodzenia: {DATE_OF_BIRTH}',
    'do weryfikacji: urodzony {DATE_OF_BIRTH}',
    'mam złą datę urodzenia w systemie, powinno być {DATE_OF_BIRTH}',
    'urodzona dnia {DATE_OF_BIRTH}',
  ],
  NAME: [
    'Nazywam się {NAME}',
    'jestem {NAME} i zamówiłam sofę',
    'z tej strony {NAME}, rozmawialiśmy wczoraj',
    'Szanowny Panie {NAME:last}, dziękuję za odpowiedź',
    'Cześć {NAME:first}, dalej nie działa',
    'Szanowna Pani {NAME:last}, mam pytanie o rachunek',
    'nadal nic nie dostałem.\n\nPozdrawiam,\n{NAME}',
    'Proszę rozwiązać umowę.\n\nZ poważaniem\n{NAME:initial}',
    'Droga {NAME:first},\nzamiennik też jest zepsuty',
    'rezerwacja jest na nazwisko {NAME}',
    'gdzie są moje pieniądze?\n\nDzięki,\n{NAME:first}',
    'Imię i nazwisko: {NAME}',
    'mam na imię {NAME:first}',
  ],
  NATIONAL_ID: [
    'mój PESEL to {NATIONAL_ID:pesel}',
    'PESEL: {NATIONAL_ID:pesel}',
    'pesel {NATIONAL_ID:pesel}',
    'numer PESEL {NATIONAL_ID:pesel} do umowy',
    'nr pesel: {NATIONAL_ID:pesel}',
  ],
  PASSPORT: [
    'mój numer paszportu to {PASSPORT}',
    'paszport nr {PASSPORT}',
    'muszę zmienić paszport w rezerwacji na {PASSPORT}',
    'paszport: {PASSPORT}, ważny do 2031',
    'odprawa nie przyjmuje paszportu {PASSPORT}',
  ],
  LICENCE: [
    'mój numer prawa jazdy to {LICENCE}',
    'prawo jazdy nr {LICENCE}',
    'do wypożyczalni, prawo jazdy: {LICENCE}',
    'nr prawa jazdy {LICENCE}',
  ],
};
