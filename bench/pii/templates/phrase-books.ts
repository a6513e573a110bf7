import type { Language, PiiType } from '../corpus-record.ts';
import { german } from './de/book.ts';
import { english } from './en/book.ts';
import { spanish } from './es/book.ts';
import { french } from './fr/book.ts';
import { italian } from './it/book.ts';
import { dutch } from './nl/book.ts';
import type { PhraseBook } from './phrase-book.ts';
import { polish } from './pl/book.ts';
import { portuguese } from './pt/book.ts';
import { TERSE } from './terse.ts';

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
