import { hasCrcSuffix } from '../../checksums/crc32.js';
import { isWord } from '../../scan/char-class.js';
import type { Scan } from '../../scan/scan.js';
import { formatsAt } from '../../vendors/vendor-formats.js';
import type { VendorFormat } from '../../vendors/vendor-format.js';
import type { Claims, Detector } from '../detector.js';
import { bitCount, isStandIn } from './randomness.js';

/** API keys and tokens that their vendor's format gives away. */
export const detectVendorTokens: Detector = (scan, claims) => {
  let done = 0;
  for (let i = 0; i < scan.tokens.length; i++) {
    const start = scan.tokens.at(i);
    if (start < done) continue;
    const end = claimAt(scan, start, claims);
    if (end > 0) done = end;
  }
};

function claimAt(scan: Scan, start: number, claims: Claims): number {
  const { text } = scan;
  const before = text.charCodeAt(start - 1);
  if (before === 45 || before === 95 || before === 46) return 0;
  for (const format of formatsAt(text, start)) {
    if (!text.startsWith(format.prefix, start)) continue;
    const bodyStart = start + format.prefix.length;
    const end = bodyEnd(text, bodyStart, format);
    if (end === 0) continue;
    const body = text.slice(bodyStart, end);
    if (!isBody(body, format.vendor)) continue;
    const from = format.prefix.endsWith('=') ? bodyStart : start;
    const isProved = format.hasCrc && hasCrcSuffix(body);
    claims.add('SECRET', from, end, isProved ? 0.99 : 0.95, `vendor:${format.vendor}`);
    return end;
  }
  return 0;
}

/** End of the body, or 0 when its length is not the format's. */
function bodyEnd(text: string, start: number, format: VendorFormat): number {
  const limit = Math.min(text.length, start + format.max + 1);
  let end = start;
  while (end < limit && format.body[text.charCodeAt(end)] === 1) end++;
  while (end > start && text.charCodeAt(end - 1) === 46) end--;
  const length = end - start;
  if (length < format.min || length > format.max) return 0;
  return isWord(text.charCodeAt(end)) ? 0 : end;
}

/** A body has digits, or both cases, and is not a row of words or of one letter. */
function isBody(body: string, vendor: string): boolean {
  let seenLow = 0;
  let seenHigh = 0;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let signs = 0;
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code < 64) seenLow |= 1 << (code & 31);
    else seenHigh |= 1 << (code & 31);
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
    else if (code === 95 || code === 45) signs++;
  }
  if (isStandIn(body)) return false;
  const different = bitCount(seenLow) + bitCount(seenHigh);
  // Amazon's sixteen characters out of 32 have no digit in one key of thirty.
  if (digits === 0 && upper === body.length) return vendor === 'aws' && different >= 8;
  if (digits === 0) return signs === 0 && lower > 0 && (upper > 1 || (body.length >= 24 && different >= 8));
  return different >= 6;
}
