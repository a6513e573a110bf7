import type { Decoded } from './entities.js';

function hexByte(text: string, at: number): number {
  if (text.charCodeAt(at) !== 37) return -1;
  const high = hexDigit(text.charCodeAt(at + 1));
  const low = hexDigit(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Reads `%40`, or the whole UTF-8 sequence `%C3%A9`, that begins at `at`. */
export function decodePercent(text: string, at: number): Decoded | undefined {
  const lead = hexByte(text, at);
  if (lead < 0) return undefined;
  if (lead < 0x80) return lead < 9 ? undefined : { value: String.fromCharCode(lead), end: at + 3 };
  const size = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (size === 0 || lead >= 0xf5) return undefined;
  let point = lead & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const byte = hexByte(text, at + i * 3);
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = point * 64 + (byte & 63);
  }
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return { value: String.fromCodePoint(point), end: at + size * 3 };
}

/** Reads `\u0040`, the way JSON and most languages write a character. */
export function decodeUnicodeEscape(text: string, at: number): Decoded | undefined {
  if (text.charCodeAt(at + 1) !== 117) return undefined;
  let code = 0;
  for (let i = at + 2; i < at + 6; i++) {
    const digit = hexDigit(text.charCodeAt(i));
    if (digit < 0) return undefined;
    code = code * 16 + digit;
  }
  return { value: String.fromCharCode(code), end: at + 6 };
}
