import { isDigit, isHexDigit, isWord } from '../../scan/char-class.js';
import type { Detector } from '../detector.js';

const COLON = 58;
const DOT = 46;
const LONGEST = 45;
const PREFIX_LENGTH = /\/(?:12[0-8]|1[01]\d|\d{1,2})(?!\d)/y;

/** IPv6 addresses, compressed and mapped ones too, with `/64` when attached. */
export const detectIpv6: Detector = (scan, claims) => {
  const { text } = scan;
  // One colon alone is a clock.
  if (scan.hexColons.length < 2) return;
  let done = 0;
  for (let i = 0; i < scan.hexColons.length; i++) {
    const colon = scan.hexColons.at(i);
    if (colon < done || !hasColonNear(scan.hexColons.at(i + 1), colon)) continue;
    const start = groupStart(text, colon, done);
    const end = addressEnd(text, start);
    done = end;
    if (isGlued(text, start, end) || !isIpv6(text.slice(start, end))) continue;
    PREFIX_LENGTH.lastIndex = end;
    const wholeEnd = PREFIX_LENGTH.test(text) ? PREFIX_LENGTH.lastIndex : end;
    claims.add('IP', start, wholeEnd, 0.95, 'ipv6');
    done = wholeEnd;
  }
};

/** Two colons of an address are at most one group apart. */
function hasColonNear(next: number, colon: number): boolean {
  return next > colon && next - colon <= 5;
}

function groupStart(text: string, colon: number, from: number): number {
  let start = colon;
  while (start > from && start > colon - 5 && isHexDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

function addressEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start <= LONGEST) {
    const code = text.charCodeAt(end);
    if (!isHexDigit(code) && code !== COLON && !(code === DOT && isDigit(text.charCodeAt(end + 1)))) break;
    end++;
  }
  if (text.charCodeAt(end - 1) === COLON && text.charCodeAt(end - 2) !== COLON) end--;
  return Math.max(end, start + 1);
}

function isGlued(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  return isWord(before) || before === COLON || isWord(after) || before === DOT;
}

/** RFC 4291, without the loopback and the unspecified address, which are nobody's. */
export function isIpv6(address: string): boolean {
  let groups = 0;
  let longest = 0;
  let size = 0;
  let gap = -1;
  let hasDigit = false;
  for (let i = 0; i <= address.length; i++) {
    const code = i < address.length ? address.charCodeAt(i) : COLON;
    if (code === DOT) return groups > 0 && isDotted(address.slice(i - size)) && isComplete(groups + 2, gap);
    if (code !== COLON) {
      if (++size > 4 && !address.includes('.', i)) return false;
      hasDigit ||= isDigit(code);
      continue;
    }
    if (size > 4) return false;
    if (size > 0) groups++;
    else if (i > 0 && i < address.length) {
      if (gap >= 0) return false;
      gap = groups;
    } else if (i === 0 && address.charCodeAt(1) !== COLON) return false;
    if (groups === 1 && size > 0) longest = size;
    size = 0;
  }
  if (!hasDigit || !isComplete(groups, gap)) return false;
  // `a::b` is C++ more often than a host, and `::1` is every machine.
  return gap < 0 || groups >= 3 || longest >= 3;
}

function isComplete(groups: number, gap: number): boolean {
  return gap < 0 ? groups === 8 : groups >= 1 && groups < 8;
}

function isDotted(part: string): boolean {
  const numbers = part.split('.');
  return numbers.length === 4 && numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) <= 255);
}
