import { isDigit, isSpace } from '../../scan/char-class.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { readDomain } from './domain.js';
import { isNameCode, scriptOf } from './name-code.js';

const MAX_LOCAL = 64;
const QUOTE = 34;
const AT = 64;

/** Signs that may stand inside a local part; the rarer ones only between letters. */
const LOCAL_SIGNS = new Uint8Array(128);
for (const sign of "._%+-~'&!#$*^{}|") LOCAL_SIGNS[sign.charCodeAt(0)] = 1;

/** `logo@2x.png` is a file. */
const FILE_ENDING = /\.(?:png|jpe?g|gif|svg|webp|css|js|ts|json|html?|pdf|zip)$/i;

/**
 * E-mail addresses around each `@`: plain, quoted and internationalised local
 * parts; domains with a top level, address literals, and `@ ` written apart.
 */
export const detectEmails: Detector = (scan, claims) => {
  for (let i = 0; i < scan.ats.length; i++) claimAt(scan, scan.ats.at(i), claims);
};

function claimAt(scan: Scan, at: number, claims: Claims): void {
  const { text } = scan;
  const isApart = isSpace(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 10;
  const localEnd = isSpace(text.charCodeAt(at - 1)) && isApart ? at - 1 : at;
  const domain = readDomain(text, at + (isApart ? 2 : 1));
  if (domain === undefined || (domain.isSpelled && (isApart || !domain.isCommon))) return;
  const start = localStart(text, localEnd);
  if (start >= localEnd) return;
  if (isApart && !domain.isCommon) return;
  const local = text.slice(start, localEnd);
  // No file's ending is a common top level.
  if (!domain.isCommon && FILE_ENDING.test(text.slice(at, domain.end))) return;
  if (local === 'git' && text.charCodeAt(domain.end) === 58) return;
  claims.add('EMAIL', start, domain.end, domain.isSpelled || isApart ? 0.9 : 0.98, 'email');
}

function localStart(text: string, end: number): number {
  if (text.charCodeAt(end - 1) === QUOTE) return quotedStart(text, end);
  const limit = Math.max(0, end - MAX_LOCAL);
  const script = scriptOf(text.charCodeAt(end - 1));
  let start = end;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (isNameCode(code) ? scriptOf(code) !== script && !isDigit(code) : LOCAL_SIGNS[code] !== 1) break;
    start--;
  }
  while (start < end && !isNameCode(text.charCodeAt(start)) && text.charCodeAt(start) !== 95) start++;
  return afterGluedLabel(text, start, end);
}

/** Markup around an address (`**a@b.de`, `{a@b.de`) has been left; `'s&a@…` has not. */
function afterGluedLabel(text: string, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i);
    // Signs that are legal but, in a chat, separate: `id=7&mail`, `a|b`, `{name`.
    if (
      code === 38 ||
      code === 124 ||
      code === 123 ||
      code === 125 ||
      code === 42 ||
      code === 33 ||
      code === 36 ||
      code === 35
    ) {
      return i + 1;
    }
  }
  return start;
}

function quotedStart(text: string, end: number): number {
  const limit = Math.max(0, end - MAX_LOCAL - 2);
  for (let i = end - 2; i >= limit; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === AT) return end;
    if (code === QUOTE && text.charCodeAt(i - 1) !== 92) return i + 1 < end - 1 ? i : end;
  }
  return end;
}
