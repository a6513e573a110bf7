import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';
import { passesBase58Check, RIPPLE_ALPHABET } from './checksums/base58.ts';
import { BECH32, BECH32M, passesBech32 } from './checksums/bech32.ts';
import { crc32Base62 } from './checksums/crc32.ts';
import { passesIban, passesLuhn } from './checksums/digits.ts';
import { LANGUAGES, PII_TYPES, kindOf, readCorpus } from './corpus-record.ts';
import type { CorpusRecord } from './corpus-record.ts';
import { generateCorpus } from './corpus-files.ts';
import { HELD_OUT_PLAN } from './heldout/heldout-plan.ts';
import { HELD_OUT_POOLS } from './heldout/pools.ts';
import { PHRASE_BOOKS } from './templates/phrase-books.ts';
import { PUBLISHED_POOLS } from './templates/pools.ts';
import { checksummedEthereum } from './values/money.ts';
import { NATIONAL_ID_KINDS } from './values/national-id.ts';
import { phoneRegions } from './values/phone.ts';

const folder = join(import.meta.dirname, 'corpus');
const positives = readCorpus(join(folder, 'positives.jsonl'));
const negatives = readCorpus(join(folder, 'negatives.jsonl'));
const heldOut = readCorpus(join(folder, 'heldout.jsonl'));
const everything = [...positives, ...negatives, ...heldOut];
/** Written by hand, so that nothing but its labels can be held to a rule. */
const blind = readCorpus(join(folder, 'blind.jsonl'));
const labelled = [...everything, ...blind];

/** Values as written, each with its message; hidden ones are left out, since their form is broken on purpose. */
function valuesOf(type: string): { text: string; record: CorpusRecord }[] {
  return everything
    .filter((record) => kindOf(record.id) !== 'hidden')
    .flatMap((record) =>
      record.spans
        .filter((span) => span.type === type)
        .map((span) => ({ text: record.text.slice(span.start, span.end), record })),
    );
}

function failing(type: string, holds: (text: string, record: CorpusRecord) => boolean): string[] {
  return valuesOf(type)
    .filter(({ text, record }) => !holds(text, record))
    .map(({ text, record }) => `${record.id}: ${text}`);
}

describe('the corpus files', () => {
  it('come out byte for byte the same when generated again', () => {
    for (const [name, content] of Object.entries(generateCorpus())) {
      expect(readFileSync(join(folder, name), 'utf8') === content).toBe(true);
    }
  });

  it('hold as many messages as the issue asks for', () => {
    expect(positives.length).toBeGreaterThanOrEqual(1600);
    expect(negatives.length).toBeGreaterThanOrEqual(650);
    expect(heldOut.filter((record) => record.spans.length > 0).length).toBeGreaterThanOrEqual(500);
    expect(heldOut.filter((record) => record.spans.length === 0).length).toBeGreaterThanOrEqual(200);
  });

  it('label every positive and no negative', () => {
    expect(positives.filter((record) => record.spans.length === 0)).toEqual([]);
    expect(negatives.filter((record) => record.spans.length > 0)).toEqual([]);
  });

  it('have unique ids and, within a language, unique texts', () => {
    expect(new Set(labelled.map((record) => record.id)).size).toBe(labelled.length);
    expect(new Set(positives.map((record) => `${record.lang} ${record.text}`)).size).toBe(positives.length);
    expect(new Set(negatives.map((record) => `${record.lang} ${record.text}`)).size).toBe(negatives.length);
  });

  it('stay between 20 and 1,500 characters and hold no lone surrogate', () => {
    expect(
      everything
        .filter(({ text }) => text.length < 20 || text.length > 1500 || !text.isWellFormed())
        .map((record) => record.id),
    ).toEqual([]);
  });

  it('cover every class in every language, street addresses in Polish excepted', () => {
    const cells = new Set(
      positives.flatMap((record) => record.spans.map((span) => `${record.lang}/${span.type}`)),
    );
    const empty = LANGUAGES.flatMap((lang) => PII_TYPES.map((type) => `${lang}/${type}`)).filter(
      (cell) => !cells.has(cell),
    );
    expect(empty).toEqual(['pl/ADDRESS']);
  });

  it('put several values into 10 to 20 % of the messages and hide about 10 %', () => {
    for (const set of [positives, heldOut.filter((record) => record.spans.length > 0)]) {
      const several = set.filter((record) => record.spans.length > 1).length / set.length;
      const hidden = set.filter((record) => kindOf(record.id) === 'hidden').length / set.length;
      expect(several).toBeGreaterThanOrEqual(0.1);
      expect(several).toBeLessThanOrEqual(0.2);
      expect(hidden).toBeGreaterThan(0.07);
      expect(hidden).toBeLessThan(0.13);
    }
  });
});

describe('the labels', () => {
  it('lie inside the text, in order, without overlap', () => {
    const broken = labelled.filter(({ text, spans }) =>
      spans.some(
        (span, i) =>
          span.start < (spans[i - 1]?.end ?? 0) || span.end <= span.start || span.end > text.length,
      ),
    );
    expect(broken.map((record) => record.id)).toEqual([]);
  });

  it('begin and end at the value, never at a space', () => {
    const untrimmed = labelled.flatMap(({ id, text, spans }) =>
      spans
        .filter((span) => text.slice(span.start, span.end) !== text.slice(span.start, span.end).trim())
        .map(() => id),
    );
    expect(untrimmed).toEqual([]);
  });

  it('use only the known classes', () => {
    expect([...new Set(labelled.flatMap((record) => record.spans.map((span) => span.type)))].sort()).toEqual(
      [...PII_TYPES].sort(),
    );
  });
});

describe('the values', () => {
  it('cards pass Luhn and have 13 to 19 digits', () => {
    expect(
      failing(
        'CARD',
        (text) => passesLuhn(text.replace(/\D/g, '')) && /^\d{13,19}$/.test(text.replace(/\D/g, '')),
      ),
    ).toEqual([]);
  });

  it('IBANs pass modulo 97', () => {
    expect(failing('IBAN', (text) => passesIban(text.replace(/[^A-Za-z0-9]/g, '').toUpperCase()))).toEqual(
      [],
    );
  });

  it('IP addresses parse', () => {
    expect(failing('IP', (text) => isIP(text.replace(/\/\d+$/, '')) !== 0)).toEqual([]);
  });

  it('phone numbers are valid in a national plan', () => {
    expect(
      failing('PHONE', (text, { lang }) =>
        phoneRegions(lang).some((region) =>
          parsePhoneNumberFromString(text.replace(/^00/, '+'), region as CountryCode)?.isValid(),
        ),
      ),
    ).toEqual([]);
  });

  it('US social security numbers keep to the areas given out', () => {
    expect(
      failing(
        'SSN',
        (text) =>
          /^\d{4}$/.test(text) || /^(?!000|666|9)\d{3}[-. ]?(?!00)\d{2}[-. ]?(?!0000)\d{4}$/.test(text),
      ),
    ).toEqual([]);
  });

  it('JWT headers decode to an algorithm', () => {
    expect(
      failing(
        'JWT',
        (text) =>
          typeof (
            JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString()) as { alg?: unknown }
          ).alg === 'string',
      ),
    ).toEqual([]);
  });

  it('wallets carry the checksum of their coin, where it has one', () => {
    const passes = (text: string): boolean => {
      if (text.startsWith('0x'))
        return text === text.toLowerCase() || text === checksummedEthereum(Buffer.from(text.slice(2), 'hex'));
      if (/^(bc|ltc)1/.test(text)) return passesBech32(text, text.startsWith('bc1p') ? BECH32M : BECH32);
      return passesBase58Check(text) || passesBase58Check(text, RIPPLE_ALPHABET);
    };
    expect(failing('WALLET', passes)).toEqual([]);
  });

  it('GitHub and npm tokens end in their checksum', () => {
    expect(
      failing(
        'SECRET',
        (text) => !/^(gh[pousr]|npm)_/.test(text) || text.slice(-6) === crc32Base62(text.slice(4, -6)),
      ),
    ).toEqual([]);
  });

  it('e-mail addresses are addresses, key blocks are whole, URL parts have no host', () => {
    expect(failing('EMAIL', (text) => /^(".+"|[^\s@]+)@[^\s@]+\.[^\s@.]+$/.test(text))).toEqual([]);
    expect(
      failing('PRIVATE_KEY', (text) => /^-----BEGIN ([A-Z ]+)-----[\s\S]+-----END \1-----$/.test(text)),
    ).toEqual([]);
    expect(
      failing(
        'URL_CREDENTIALS',
        (text, { text: message }) => /^[\w-]*:[^@/\s]+$/.test(text) && message.includes(`://${text}@`),
      ),
    ).toEqual([]);
  });

  it('come from at least 60 vendors and every national id', () => {
    expect(PUBLISHED_POOLS.vendors.length).toBeGreaterThanOrEqual(60);
    const written = JSON.stringify([PHRASE_BOOKS, HELD_OUT_PLAN.books]);
    expect(NATIONAL_ID_KINDS.filter((kind) => !written.includes(`{NATIONAL_ID:${kind}}`))).toEqual([]);
  });
});

describe('the held-out set', () => {
  it('shares no sentence with the published one', () => {
    const sentences = (books: typeof PHRASE_BOOKS): string[] =>
      Object.values(books).flatMap((book) => [
        ...book.calm,
        ...book.many,
        ...book.fillers,
        ...book.openers,
        ...book.closers,
        ...Object.values(book.carriers).flat(),
      ]);
    const published = new Set(sentences(PHRASE_BOOKS));
    expect(sentences(HELD_OUT_PLAN.books).filter((sentence) => published.has(sentence))).toEqual([]);
  });

  it('shares no name, street, password word or host', () => {
    const words = (pools: typeof PUBLISHED_POOLS): string[] => [
      ...pools.hostStarts,
      ...[pools.firstNames, pools.lastNames, pools.streets, pools.passwordWords].flatMap((lists) =>
        Object.entries(lists).flatMap(([lang, list]) => list.map((word) => `${lang} ${word}`)),
      ),
    ];
    const published = new Set(words(PUBLISHED_POOLS));
    expect(words(HELD_OUT_POOLS).filter((word) => published.has(word))).toEqual([]);
  });
});
