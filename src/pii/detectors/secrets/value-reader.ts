import { isSpace } from '../../scan/char-class.js';

export interface Value {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

const MAX_VALUE = 256;

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '‚': '‘',
  '»': '«',
  '”': '”',
};

/** Steps over spaces, at most `limit` of them; a line break is one too. */
export function skipSpaces(text: string, at: number, limit = 4): number {
  let next = at;
  while (next < at + limit && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** The value that begins at `at`: up to the closing quote, or up to the next space. */
export function readValue(text: string, at: number): Value | undefined {
  const closing = CLOSING[text.charAt(at)];
  if (closing !== undefined) {
    const quoted = readQuoted(text, at + 1, closing);
    if (quoted !== undefined) return quoted;
    return readBare(text, at + 1);
  }
  // Markdown: `**hunter2**`, and a code span within bold.
  if (text.startsWith('**', at)) return readBare(text, at + 2);
  return readBare(text, at);
}

/** Does the value begin like `https://`? */
export function isLink(value: string): boolean {
  return value.includes('://') && /^[a-z]{2,8}:\/\//i.test(value);
}

function readQuoted(text: string, start: number, closing: string): Value | undefined {
  const limit = Math.min(text.length, start + 128);
  for (let end = start; end < limit; end++) {
    if (text.charCodeAt(end) === 10) return undefined;
    if (text.charCodeAt(end) === 92) end++;
    else if (closing.includes(text.charAt(end)))
      return end > start ? { start, end, isQuoted: true } : undefined;
  }
  return undefined;
}

const ENDS_BARE = signTable('"`<>“”«»');
const TRAILING = signTable(".,;:)]}'’*_");

/** One for each sign, all of which lie below U+2100: looked at for every character of a value. */
function signTable(signs: string): Uint8Array {
  const table = new Uint8Array(0x2100);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

function readBare(text: string, start: number): Value | undefined {
  const limit = Math.min(text.length, start + MAX_VALUE);
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || ENDS_BARE[code] === 1) break;
    // Ends of a field: `a=1;b=2`, `x,y=z` stay whole only inside a word.
    if ((code === 44 || code === 59 || code === 38) && endsField(text, end)) break;
    end++;
  }
  if (text.charCodeAt(end - 1) === 63 && end - start > 1) end--;
  while (end > start && TRAILING[text.charCodeAt(end - 1)] === 1 && !isOpened(text, start, end)) end--;
  return end > start ? { start, end, isQuoted: false } : undefined;
}

function endsField(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isSpace(text.charCodeAt(at + 1)) || at + 1 === text.length) return true;
  return code === 38
    ? /^&[\w.-]{1,40}=/.test(text.slice(at, at + 42))
    : /^[;,]\s{0,2}["']?[\w.-]{1,40}["']?\s?[=:]/.test(text.slice(at, at + 48));
}

/** A closing bracket belongs to the value when it was opened inside it. */
function isOpened(text: string, start: number, end: number): boolean {
  const open = { ')': '(', ']': '[', '}': '{' }[text.charAt(end - 1)];
  return open !== undefined && text.slice(start, end).includes(open);
}
