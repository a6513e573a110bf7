import type { Language, PiiType } from '../corpus-record.js';
import { german } from './de/book.js';
import { english } from './en/book.js';
import { spanish } from './es/book.js';
import { french } from './fr/book.js';
import { italian } from './it/book.js';
import { dutch } from './nl/book.js';
import type { PhraseBook } from './phrase-book.js';
import { polish } from './pl/book.js';
import { portuguese } from './pt/book.js';
import { TERSE } from './terse.js';

export const PHRASE_BOOKS: Readonly<Record<Language, PhraseBook>> = {
  en: withTerse(english),
  de: withTerse(german),
  fr: withTerse(french),
  es: withTerse(spanish),
  it: withTerse(italian),
  nl: withTerse(dutch),
  pt: withTerse(portuguese),
  pl: withTerse(polish),
};

function withTerse(book: PhraseBook): PhraseBook {
  const carriers = Object.entries(book.carriers).map(([type, sentences]) => [
    type,
    [...sentences, ...(TERSE[type as PiiType] ?? [])],
  ]);
  return { ...book, carriers: Object.fromEntries(carriers) as PhraseBook['carriers'] };
}
