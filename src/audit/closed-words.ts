import type { ClosedText } from '../context/closed-text.js';

declare const UUID: unique symbol;
declare const WORD: unique symbol;

/** An id of ours. A text becomes one by `uuidOf` only. */
export type Uuid = ClosedText & { readonly [UUID]: true };

/** A word of a list that is closed elsewhere, such as the name of a provider. A text becomes one by `wordOf` only. */
export type Word = ClosedText & { readonly [WORD]: true };

const UUID_FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORD_FORM = /^[A-Za-z][A-Za-z0-9]{0,31}(?:[._:/-][A-Za-z0-9]{1,32}){0,15}$/;

/** Throws for a text that is no UUID in lower case. */
export function uuidOf(text: string): Uuid {
  if (!isUuid(text)) throw new Error('Not an id: it cannot go on record');
  return text;
}

/** Whether a text is a UUID in lower case. */
export function isUuid(text: string): text is Uuid {
  return UUID_FORM.test(text);
}

/**
 * Takes a name from our own configuration or code as a word. Throws for one that could be a sentence or an address.
 *
 * Never call it with anything that came from a request.
 */
export function wordOf(text: string): Word {
  if (!WORD_FORM.test(text)) throw new Error('Not a word: it cannot go on record');
  return text as Word;
}

declare const DIGEST: unique symbol;

/** A keyed hash or a hash, 64 lower-case hexadecimal digits. A text becomes one by `digestTextOf` only. */
export type DigestText = string & { readonly [DIGEST]: true };

/** Throws for a text of another form. */
export function digestTextOf(text: string): DigestText {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error('Not a digest: it cannot go on record');
  return text as DigestText;
}
