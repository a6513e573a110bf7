import type { Identifiers } from '../personal-data-source.js';

/** Shorter names stand in all kinds of text. */
const LEAST_LENGTH = 5;
/** A number alone is sought when it is longer than the counts and amounts that are stored. */
const NUMBER = /^\d{1,8}$/;
/** A regular expression of more takes the server longer to prepare than to use. */
const PATTERNS_AT_ONCE = 200;

/** One pass over the tables: what to look for in text, in bytes and among ids; null for nothing. */
export interface SearchPass {
  text: string | null;
  bytes: string | null;
  ids: readonly string[] | null;
}

/** What is sought where: in most tables all of it, in some of ours not what they rightly hold. */
export type SearchScope = 'all' | 'no-ids' | 'no-values';

/** The names that can be told from other text. */
export function soughtNames({ names }: Identifiers): string[] {
  return names.filter((name) => name.length >= LEAST_LENGTH && !NUMBER.test(name));
}

/** The passes of a search, few texts at a time. */
export function passesFor(identifiers: Identifiers, scope: SearchScope): SearchPass[] {
  const ids = scope === 'no-ids' ? [] : identifiers.ids;
  const values = scope === 'no-values' ? [] : identifiers.values;
  const texts = [...new Set([...ids, ...soughtNames(identifiers), ...values])];
  const passes: SearchPass[] = [];
  for (let at = 0; at < texts.length; at += PATTERNS_AT_ONCE) {
    const part = texts.slice(at, at + PATTERNS_AT_ONCE);
    // The ids of all passes go with the first.
    const own = at === 0 && ids.length > 0 ? ids : null;
    passes.push({ text: asWords(part), bytes: part.map(escapedBytes).map(literal).join('|'), ids: own });
  }
  return passes;
}

/** Whole words only: another customer’s number may begin like this one’s. */
function asWords(texts: readonly string[]): string {
  return `(?<![[:alnum:]])(?:${texts.map(literal).join('|')})(?![[:alnum:]])`;
}

/** As part of an advanced regular expression of PostgreSQL: a backslash makes any other sign stand for itself. */
function literal(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** As `encode(…, 'escape')` shows the bytes of a text. */
function escapedBytes(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      if (byte === 0 || byte > 127) return `\\${byte.toString(8).padStart(3, '0')}`;
      return byte === 92 ? '\\\\' : String.fromCharCode(byte);
    })
    .join('');
}
