/** Disguises that attacks in the corpora wear. */

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const hex = (text: string): string => Buffer.from(text).toString('hex');
export const spaced = (text: string): string => [...text].join(' ');
export const dotted = (text: string): string =>
  text
    .split(' ')
    .map((word) => [...word].join('.'))
    .join('   ');
export const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
export const escaped = (text: string): string =>
  [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
export const entities = (text: string): string => [...text].map((c) => `&#${c.charCodeAt(0)};`).join('');
export const binary = (text: string): string =>
  [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' ');
export const backwards = (text: string): string => [...text].reverse().join('');
export const zeroWidth = (text: string): string => text.replace(/(\w)(?=\w)/g, '$1\u200b');
export const tagged = (text: string): string =>
  [...text].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('');
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
export const mathematical = (text: string): string =>
  text.replace(/[a-z]/g, (c) => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97));
export const cyrillic = (text: string): string =>
  text.replace(/[aeopcyxi]/g, (c) => 'аеорсухі'['aeopcyxi'.indexOf(c)] ?? c);
export const leet = (text: string): string =>
  text.replace(/[aeiost]/gi, (c) => '431057'['aeiost'.indexOf(c.toLowerCase())] ?? c);
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (c) => {
    const base = c <= 'Z' ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
  });
