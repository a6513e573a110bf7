import { TokenPrefixes } from '../scan/token-prefixes.js';
import { AI_FORMATS } from './ai.js';
import { CLOUD_FORMATS } from './cloud.js';
import { CODE_FORMATS } from './code.js';
import { COMMERCE_FORMATS } from './commerce.js';
import { MESSAGING_FORMATS } from './messaging.js';
import type { VendorFormat } from './vendor-format.js';
import { WORK_FORMATS } from './work.js';

export const VENDOR_FORMATS: readonly VendorFormat[] = [
  ...AI_FORMATS,
  ...CLOUD_FORMATS,
  ...CODE_FORMATS,
  ...COMMERCE_FORMATS,
  ...MESSAGING_FORMATS,
  ...WORK_FORMATS,
];

const byPair = new Map<number, VendorFormat[]>();
for (const format of VENDOR_FORMATS) {
  const pair = (format.prefix.charCodeAt(0) << 7) | format.prefix.charCodeAt(1);
  byPair.set(pair, [...(byPair.get(pair) ?? []), format]);
}
// The longest prefix first: `sk-ant-` before `sk-`.
for (const formats of byPair.values()) formats.sort((a, b) => b.prefix.length - a.prefix.length);

const NONE: readonly VendorFormat[] = [];

/** Formats that may begin at `at`, the longest prefix first. */
export function formatsAt(text: string, at: number): readonly VendorFormat[] {
  return byPair.get((text.charCodeAt(at) << 7) | text.charCodeAt(at + 1)) ?? NONE;
}

/** Pairs the scanner has to look out for; a JWT begins with `eyJ`. */
export const TOKEN_PREFIXES = new TokenPrefixes([...VENDOR_FORMATS.map((format) => format.prefix), 'eyJ']);
