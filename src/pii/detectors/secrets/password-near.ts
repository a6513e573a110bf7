import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { isStandIn } from './randomness.js';

const REACH = 64;
const LONGEST = 40;
const ENDS_WORD = /[\s,;:()[\]"'“”„«»<>]/;

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
 * like nothing else is one.
 */
export function claimNear(scan: Scan, index: number, claims: Claims): void {
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  const { text } = scan;
  const from = Math.max(0, start - REACH);
  claimIn(text.slice(from, start), from, claims);
  claimIn(text.slice(end, end + REACH), end, claims);
}

/** `part` begins at `offset` of the text; what was cut at its ends is no whole word. */
function claimIn(part: string, offset: number, claims: Claims): void {
  let start = 0;
  for (let at = 0; at <= part.length; at++) {
    if (at < part.length && !ENDS_WORD.test(part.charAt(at))) continue;
    const isCut = (start === 0 && offset > 0) || (at === part.length && part.length === REACH);
    if (!isCut && at - start <= LONGEST) claimWord(part.slice(start, at), offset + start, claims);
    start = at + 1;
  }
}

function claimWord(written: string, at: number, claims: Claims): void {
  const word = written.replace(/[.,?]{1,3}$/, '');
  if (isVeryStrong(word) && !isStandIn(word))
    claims.add('PASSWORD', at, at + word.length, 0.65, 'password-near');
}
