import { isSpace } from '../../scan/char-class.js';
import { firstFrom } from '../../scan/int-list.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { isStandIn } from './randomness.js';

const REACH = 64;
const LONGEST = 40;
const MOST_NUMBERS = 8;
const SIGNS = new Uint8Array(128);
for (const sign of '!#$%^&*+~@?') SIGNS[sign.charCodeAt(0)] = 1;
const ENDS_WORD: ReadonlySet<number> = new Set([...',;:()[]"\'“”„«»<>'].map((sign) => sign.charCodeAt(0)));

/**
 * Letters, digits and a sign such as `#` or `!` within one word: what hardly
 * anything but a password looks like. Signs at the end are the sentence's.
 */
export function isVeryStrong(word: string): boolean {
  if (
    word.length < 6 ||
    /[=/\\{}|]/.test(word) ||
    (word.includes('@') && word.includes('.')) ||
    /^[#$€£&%*~-]/.test(word)
  )
    return false;
  if (!/\p{L}/u.test(word) || !/\d/.test(word)) return false;
  return /[!#$%^&*+~@?][\p{L}\d]/u.test(word) || /\d[!#$%^&*+~]$/.test(word);
}

/**
 * "tried Tulpe#77 but it says wrong password", "the temp password you sent,
 * Kf8#pQz2, has expired": in the clause of a word for password, whatever looks
 * like nothing else is one. Every such word has a digit, so only words around
 * digits are looked at.
 */
export function claimNear(scan: Scan, index: number, claims: Claims): void {
  const from = scan.keywordStart(index) - REACH;
  const to = scan.keywordEnd(index) + REACH;
  for (const list of [scan.digits, scan.mixed]) {
    // More digits than this are a table of numbers.
    for (let at = firstFrom(list, Math.max(0, from)), seen = 0; at < to && seen < MOST_NUMBERS; seen++) {
      const end = claimWordAt(scan.text, at, claims);
      at = firstFrom(list, Math.max(end, at + 1));
    }
  }
}

/** Claims the word around `at` if it is a password; answers its end. */
function claimWordAt(text: string, at: number, claims: Claims): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && !endsWord(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST && !endsWord(text.charCodeAt(end))) end++;
  if (end - start > LONGEST) return end;
  // A password has at least six characters, and a sign among them.
  if (end - start < 6 || !holdsSign(text, start, end)) return end;
  const word = text.slice(start, end).replace(/[.,?]{1,3}$/, '');
  if (isVeryStrong(word) && !isStandIn(word))
    claims.add('PASSWORD', start, start + word.length, 0.65, 'password-near');
  return end;
}

function holdsSign(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (SIGNS[text.charCodeAt(i)] === 1) return true;
  return false;
}

function endsWord(code: number): boolean {
  return isSpace(code) || ENDS_WORD.has(code);
}
