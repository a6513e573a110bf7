import type { PhraseBook } from '../phrase-book.ts';
import { polishAccounts } from './accounts.ts';
import { polishCalm } from './calm.ts';
import { polishCore } from './core.ts';
import { polishPerson } from './person.ts';

export const polish: PhraseBook = {
  openers: [
    'Cześć,',
    'Dzień dobry,',
    'Dobry wieczór.',
    'Hej, szybkie pytanie.',
    'Dzień dobry, potrzebuję pomocy.',
    'Dziękuję za odpowiedź.',
    'W sprawie zgłoszenia {ticket}.',
    'Szanowni Państwo,',
  ],
  fillers: [
    'W zeszłym tygodniu zamówiłam dwie lampy, a przyszła tylko jedna.',
    'Aplikacja zamyka się po otwarciu koszyka, już ją przeinstalowałem.',
    'Mój numer zamówienia to {order} i ciągle jest w realizacji.',
    'Zapłaciłem {price} dnia {date} i nie dostałem potwierdzenia.',
    'Paczka {tracking} stoi w magazynie od {number} dni.',
    'Wczoraj czekałam pół godziny na linii i rozłączyło.',
    'Proszę o szybkie sprawdzenie, buty są mi potrzebne na wesele.',
    'Kod rabatowy nie działa, choć jest jeszcze ważny.',
    'Próbowałem już w innej przeglądarce, to samo.',
    'Według strony dostawa trwa trzy dni robocze.',
    'Na fakturze {invoice} jest zła kwota, powinno być {price}.',
    'Jesteśmy małym sklepem i to nas blokuje cały tydzień.',
    'Mam wersję {version} na Androidzie.',
    'Kolor zupełnie nie przypomina zdjęcia, a zamek jest zepsuty.',
  ],
  closers: [
    'Z góry dziękuję!',
    'Proszę o informację.',
    'Pozdrawiam',
    'Czekam na odpowiedź.',
    'To już jest naprawdę męczące.',
    'Dziękuję bardzo.',
    'Czego jeszcze Państwo potrzebują?',
    'Inaczej proszę o zwrot pieniędzy.',
  ],
  beforePaste: [
    'to mam w logach:',
    'tu jest moja konfiguracja, co jest nie tak?',
    'Nasz programista przysłał to:',
    'Od aktualizacji mam błąd, patrz niżej',
    'Wklejam całość:',
    'od wczoraj nie działa, wynik:',
  ],
  carriers: { ...polishCore, ...polishAccounts, ...polishPerson },
  many: [
    'Nazywam się {NAME}, e-mail {EMAIL}, telefon {PHONE}',
    'jestem {NAME}, urodzona {DATE_OF_BIRTH}, klient {customer}',
    'Imię i nazwisko: {NAME}\nE-mail: {EMAIL}\nTelefon: {PHONE}\nZamówienie: {order}',
    'login {EMAIL} hasło {PASSWORD}',
    'zwrot na {IBAN} albo na kartę {CARD}, obojętnie',
    'PESEL {NATIONAL_ID:pesel}, telefon {PHONE}',
    'użytkownik {EMAIL} był naraz z {IP:v4} i {IP:v4}',
    'Proszę anulować {order}.\n\nPozdrawiam,\n{NAME}\nTel. {PHONE}\n{EMAIL}',
    'moja karta {CARD} została użyta z {IP:v4}, to nie ja',
    'proszę zmienić {EMAIL} na {EMAIL}',
    'klucz {SECRET} i sekret {SECRET:generic} nie działają',
    'router {MAC} miał wczoraj {IP:v4}',
    'paszport {PASSPORT}, data urodzenia {DATE_OF_BIRTH}, imię i nazwisko: {NAME}',
  ],
  calm: polishCalm,
};
