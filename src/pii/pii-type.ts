/**
 * Every kind of personal data and secret the engine can name. Closed on purpose:
 * placeholders, metrics labels and audit facts are built from these words, so a
 * new kind is a decision and not a string that slipped in.
 */
export const PII_TYPES = [
  'EMAIL',
  'PHONE',
  'CARD',
  'SSN',
  'IP',
  'SECRET',
  'PASSWORD',
  'JWT',
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
  'CUSTOM',
] as const;

export type PiiType = (typeof PII_TYPES)[number];

/**
 * Kinds whose original is never kept anywhere, not even encrypted: whoever holds
 * the value can act as the customer. They share the placeholder `[SECRET_n]`.
 */
const ONE_WAY: ReadonlySet<PiiType> = new Set<PiiType>([
  'SECRET',
  'PASSWORD',
  'JWT',
  'URL_CREDENTIALS',
  'PRIVATE_KEY',
]);

export function isOneWay(type: PiiType): boolean {
  return ONE_WAY.has(type);
}
