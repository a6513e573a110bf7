import { isSpace, isWord } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { readDomain } from './domain.js';

const OPENERS = '([{<';
const CLOSERS = ')]}>';
const UNDERSCORE = 95;
/** Words for `@` that mean nothing else; `at` and `ad` do. */
const UNMISTAKABLE = /^(?:arobase|arroba|chiocciola|apenstaartje|malpa|malpka|klammeraffe)$/;
/** Hosts that everybody knows as mail: "john.doe at gmail.com" needs no brackets. */
const MAIL_HOST =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|aol|proton|protonmail|gmx|web|t-online|orange|wanadoo|free|laposte|libero|virgilio|ziggo|kpnmail|sapo|wp|onet|interia|o2|example)\./i;
const SPELLED_DOT =
  /[ \t]?(?:[ \t]|[([{<])(?:dot|punkt|point|punto|punt|ponto|kropka)(?:[ \t]|[)\]}>])[ \t]?$/i;
const LOCAL = /^[\w.+-]$/;
const BEFORE_LOCAL = /^[\s:;,(]?$/;
const LONGEST_PART = 40;

/** `name (at) host dot com`, in the words of eight languages. */
export const detectSpelledEmails: Detector = (scan, claims) => {
  if ((scan.roles & Role.At) === 0) return;
  for (let i = 0; i < scan.keywordCount; i++) {
    if ((scan.keywordRole(i) & Role.At) !== 0) claimAround(scan, i, claims);
  }
};

function claimAround(scan: Scan, index: number, claims: Claims): void {
  const { text } = scan;
  let left = scan.keywordStart(index);
  let right = scan.keywordEnd(index);
  const isBracketed = isPair(text.charAt(left - 1), text.charAt(right));
  if (isBracketed || (text.charCodeAt(left - 1) === UNDERSCORE && text.charCodeAt(right) === UNDERSCORE)) {
    left--;
    right++;
  } else if (!isSpace(text.charCodeAt(left - 1)) || !isSpace(text.charCodeAt(right))) {
    return;
  }
  const isSpaced = !isBracketed;
  if (isSpace(text.charCodeAt(left - 1))) left--;
  if (isSpace(text.charCodeAt(right))) right++;
  const domain = readDomain(text, right);
  if (domain === undefined || (!domain.isCommon && !isBracketed)) return;
  const start = localStart(text, left);
  if (start >= left) return;
  const isSure = isBracketed || domain.isSpelled || UNMISTAKABLE.test(scan.keyword(index));
  if (isSpaced && !isSure && !MAIL_HOST.test(text.slice(right, domain.end))) return;
  if (isSpaced && !isSure && !/[._\d]/.test(text.slice(start, left))) return;
  claims.add('EMAIL', start, domain.end, isBracketed ? 0.9 : 0.75, 'spelled-email');
}

function isPair(open: string, close: string): boolean {
  const index = open === '' ? -1 : OPENERS.indexOf(open);
  return index >= 0 && CLOSERS.charAt(index) === close;
}

function localStart(text: string, localEnd: number): number {
  let start = wordStart(text, localEnd);
  for (let joined = 0; joined < 2 && start < localEnd; joined++) {
    const from = Math.max(0, start - 60);
    const dot = SPELLED_DOT.exec(text.slice(from, start));
    if (!dot) break;
    const end = from + dot.index;
    let begin = end;
    while (begin > from && end - begin < LONGEST_PART && LOCAL.test(text.charAt(begin - 1))) begin--;
    if (begin === end || !BEFORE_LOCAL.test(text.charAt(begin - 1))) break;
    start = begin;
  }
  return start;
}

function wordStart(text: string, end: number): number {
  const limit = Math.max(0, end - 64);
  let start = end;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (!isWord(code) && code !== 46 && code !== 45 && code !== 95 && code !== 43) break;
    start--;
  }
  while (start < end && !isWord(text.charCodeAt(start))) start++;
  return start;
}
