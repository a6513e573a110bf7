import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { isStandIn } from './randomness.js';

const SHORTEST = 36;
const LONGEST = 80;
/** Before a checksum of public data, and inside links and paths. */
const PUBLIC = /(?:sha\d{1,3}[-:=]|integrity|etag|[/?&#.%+,$])["']?$/i;

/**
 * Long tokens of no known vendor with nothing to announce them. Hashes and ids
 * are hexadecimal or of one case; what mixes capitals, small letters and digits
 * over so many characters was made to be a secret.
 */
export const detectRandomTokens: Detector = (scan, claims) => {
  let done = 0;
  for (let i = 0; i < scan.mixed.length; i += 2) {
    const start = scan.mixed.at(i);
    const end = scan.mixed.at(i + 1);
    if (start < done || end - start < 6) continue;
    // A word that nothing joins to others is the whole token.
    const isAlone = !isTokenCode(scan.text.charCodeAt(start - 1)) && !isTokenCode(scan.text.charCodeAt(end));
    if (isAlone && end - start < SHORTEST) continue;
    done = claimAround(scan, start, done, claims);
  }
};

function claimAround(scan: Scan, at: number, from: number, claims: Claims): number {
  const { text } = scan;
  let start = at;
  while (start > from && start > at - LONGEST && isTokenCode(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < at + LONGEST && isTokenCode(text.charCodeAt(end))) end++;
  const length = end - start;
  if (length < SHORTEST || length > LONGEST || isTokenCode(text.charCodeAt(end))) return end;
  const value = text.slice(start, end);
  if (
    !isMixed(value) ||
    isStandIn(value) ||
    /^sha\d/.test(value) ||
    '+/='.includes(text.charAt(end) || ' ') ||
    PUBLIC.test(text.slice(start < 12 ? 0 : start - 12, start))
  )
    return end;
  // A wallet or an id that proves itself is what it says it is.
  if (claims.list.some((claim) => claim.start < end && claim.end > start)) return end;
  claims.add('SECRET', start, end, 0.6, 'random-token');
  return end;
}

const TOKEN_CODES = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function isTokenCode(code: number): boolean {
  return code < 128 && TOKEN_CODES[code] === 1;
}

/** Capitals, small letters and digits in plenty, and no words between dashes. */
function isMixed(value: string): boolean {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let run = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    // Of the token's characters only small letters lie above `_`.
    const isLower = code >= 97;
    run = isLower ? run + 1 : 0;
    if (run === 7) return false;
    if (isLower) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code <= 57 && code >= 48) digits++;
  }
  return upper >= 5 && lower >= 5 && digits >= 3;
}
