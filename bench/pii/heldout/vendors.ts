/** Vendors that only the held-out set shows: a detector has to know them, or read the words around the key. */
export const HELD_OUT_VENDORS: readonly string[] = [
  'adobe',
  'beamer',
  'clojars',
  'contentful',
  'duffel',
  'frameio',
  'infracost',
  'lob',
  'prefect',
  'typeform',
];
