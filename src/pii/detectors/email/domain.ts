import { isDigit, isLetter, isUpper } from '../../scan/char-class.js';
import { isNameCode, scriptOf } from './name-code.js';

export interface Domain {
  readonly end: number;
  /** Written with a word for the dot. */
  readonly isSpelled: boolean;
  /** Ends in a top level that is common enough to trust without more. */
  readonly isCommon: boolean;
}

const MAX_DOMAIN = 253;
const DOT = 46;
const DASH = 45;
const SPACE = 32;
/** What may stand behind a space where a dot is spelled. */
const SPELLS_DOT = 'dpkDPK([{<';

const SPELLED_DOT =
  /[ \t]?[([{<][ \t]?(?:dot|punkt|point|punto|punt|ponto|kropka|\.)[ \t]?[)\]}>][ \t]?|[ \t](?:dot|punkt|point|punto|punt|ponto|kropka)[ \t]/iy;

const COMMON: ReadonlySet<string> = new Set(
  `com net org info biz io co me eu de fr es it nl pt pl uk us at ch be ie br in ca au mx se no dk fi cz ru dev
  app ai edu gov name email cat lu online shop example test`.split(/\s+/),
);

const LITERAL = /\[(?:IPv6:)?[0-9a-f.:]{2,45}\]/iy;

/** Reads a host name with a top level from `at` on. */
export function readDomain(text: string, at: number): Domain | undefined {
  if (text.charCodeAt(at) === 91) return readLiteral(text, at);
  const limit = Math.min(text.length, at + MAX_DOMAIN);
  let end = readLabel(text, at, limit);
  if (end === at) return undefined;
  let topStart = -1;
  let isSpelled = false;
  for (;;) {
    const next = afterDot(text, end);
    if (next < 0) break;
    const labelEnd = readLabel(text, next, limit);
    if (labelEnd === next) break;
    const isSpelledHere = next !== end + 1;
    if (topStart >= 0 && endsBefore(text, topStart, end, next, isSpelledHere)) break;
    if (isSpelledHere && !isSpelled && topStart >= 0) break;
    isSpelled ||= isSpelledHere;
    topStart = next;
    end = labelEnd;
  }
  if (topStart < 0 || !isTopLevel(text, topStart, end)) return undefined;
  const top = text.slice(topStart, end);
  return { end, isSpelled, isCommon: COMMON.has(top.toLowerCase()) };
}

function readLiteral(text: string, at: number): Domain | undefined {
  LITERAL.lastIndex = at;
  return LITERAL.test(text) ? { end: LITERAL.lastIndex, isSpelled: false, isCommon: true } : undefined;
}

function readLabel(text: string, at: number, limit: number): number {
  let end = at;
  const script = scriptOf(text.charCodeAt(at));
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isNameCode(code) ? scriptOf(code) !== script && !isDigit(code) : code !== DASH) break;
    end++;
  }
  while (end > at && text.charCodeAt(end - 1) === DASH) end--;
  return text.charCodeAt(at) === DASH ? at : end;
}

/** Offset behind a dot, plain or spelled, that stands at `at`; -1 when none does. */
function afterDot(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === DOT) return at + 1;
  // Behind a space only a word for the dot counts: `dot`, `point`, `kropka`.
  if (code === SPACE && !SPELLS_DOT.includes(text.charAt(at + 1) || 'x')) return -1;
  if (!' \t([{<'.includes(text.charAt(at) || 'x')) return -1;
  SPELLED_DOT.lastIndex = at;
  return SPELLED_DOT.test(text) ? SPELLED_DOT.lastIndex : -1;
}

/** `…@firma.de.Danke` and `a@b.com dot the i`: the address was over before. */
function endsBefore(
  text: string,
  topStart: number,
  end: number,
  next: number,
  isSpelledHere: boolean,
): boolean {
  if (!COMMON.has(text.slice(topStart, end).toLowerCase())) return false;
  if (isSpelledHere) return true;
  return isUpper(text.charCodeAt(next)) && !isUpper(text.charCodeAt(topStart));
}

function isTopLevel(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 24) return false;
  if (text.startsWith('xn--', start)) return true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 ? !isLetter(code) : !isNameCode(code)) return false;
  }
  return true;
}
