import { readFileSync } from 'node:fs';

/** Languages of the corpus. The order is the order of every table. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The eight classes whose mean F1 is the headline figure. */
export const CORE_TYPES = ['EMAIL', 'PHONE', 'CARD', 'SSN', 'IP', 'SECRET', 'PASSWORD', 'JWT'] as const;

export const PII_TYPES = [
  ...CORE_TYPES,
  'IBAN',
  'URL_CREDENTIALS',
  'PRIVATE_KEY',
  'MAC',
  'WALLET',
  'DATE_OF_BIRTH',
  'ADDRESS',
  'NAME',
  'NATIONAL_ID',
  'PASSPORT',
  'LICENCE',
] as const;
export type PiiType = (typeof PII_TYPES)[number];

/** Offsets are UTF-16 code units, end exclusive, as `String.prototype.slice` counts. */
export interface LabelledSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One line of a corpus file.
 *
 * The id is `<set>-<lang>-<kind>-<number>`; the kind says how the message came
 * to be (`chat`, `paste`, `hidden`, `many`, `calm`), so a score can be cut by
 * kind without a further field in the file.
 */
export interface CorpusRecord {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

export function readCorpus(path: URL | string): CorpusRecord[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusRecord);
}

/** One JSON object per line, a newline after the last: the bytes the determinism test compares. */
export function formatCorpus(records: readonly CorpusRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

export function kindOf(id: string): string {
  return id.split('-')[2] ?? 'unknown';
}
