import { NO_GAP } from '../../scan/number-gap.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { type NumberRuns } from './number-runs.js';
import { isNationalNanp, nationalNumbersOf } from './phone-plan.js';

const SPACE = 32;
const DASH = 45;
const DOT = 46;
const OPEN = 40;
const COLON = 58;
const QUESTION = 63;
const LETTER_N = 110;
const LETTER_R = 114;
const LETTER_U = 117;
const REACH = 45;
const REACH_OF_OTHERS = 28;

/** Runs that may be one number: `first..last`, written between `start` and `end`. */
export interface PhoneCandidate {
  readonly digits: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Countries whose numbers are dialled with a leading zero. */
const WITH_ZERO = ['DE', 'GB', 'FR', 'NL', 'IT', 'AT', 'CH', 'BE', 'IE', 'SE', 'AU', 'PL'];
/** Countries whose numbers are dialled as they are, told by how they are grouped. */
const WITHOUT_ZERO = ['ES', 'PT', 'PL', 'IT', 'BR', 'DK', 'NO'];
const isDialledWithZero = nationalNumbersOf(WITH_ZERO);
const isDialledWithoutZero = nationalNumbersOf(WITHOUT_ZERO);
const isDialledAnywhere = nationalNumbersOf([...new Set(['US', ...WITH_ZERO, ...WITHOUT_ZERO, 'IN', 'MX'])]);

const OTHER_MEANINGS =
  Role.Reference |
  Role.Money |
  Role.Version |
  Role.Card |
  Role.Ssn |
  Role.Iban |
  Role.NationalId |
  Role.Passport |
  Role.Licence;

/** How numbers without a leading zero are grouped. */
const SHAPES: ReadonlySet<string> = new Set(
  '3-3-3 3-2-2-2 2-3-2-2 2-3-4 3-7 3-6 3-3-4 3-3-2-2 2-5-4'.split(' '),
);

/** Mobile numbers that are told by their first digits even without any separator. */
const BARE_MOBILE = /^(?:0[67]\d{8}|07\d{9}|01(?:5\d|6[023]|7\d)\d{7,8})$/;

/** How sure a number without calling code is a phone's; 0 when it is none. */
export function nationalConfidence(
  scan: Scan,
  runs: NumberRuns,
  candidate: PhoneCandidate,
  isOwn: boolean,
): number {
  const { digits, first, last, end } = candidate;
  if (runs.gapAfter(last) !== NO_GAP && runs.gapAfter(last) !== SPACE) return 0;
  if (runs.isJoinedRight(last) || isAmount(scan, end)) return 0;
  const before = isOwn ? Role.Phone : meaningBefore(scan, runs, candidate);
  const after = scan.roleAfter(end, Role.Phone, 14);
  const isGrouped = first !== last;
  if ((before & Role.Phone) !== 0 || (after !== 0 && before === 0)) {
    if (isDialledAnywhere(digits)) return 0.9;
    return isGrouped || digits.length >= 9 ? 0.7 : 0;
  }
  if (before !== 0) return 0;
  if (isGrouped ? isPhoneShape(scan, runs, candidate) : BARE_MOBILE.test(digits)) return 0.8;
  return 0;
}

/** "Agent: your number?\nMe: 3281979269". */
const ASKED_FOR = /\b(?:number|nummer|num[eé]ro|número|numer)[ ]?\?\s{0,3}(?:\p{L}{1,14}[ ]?[:>][ ]?)?$/iu;

/** "my new number is", "mój numer to": a number that somebody has is a phone's. */
const OWN_NUMBER =
  /(?:^|[^\p{L}])(?:(?:my|new|mein|meine|neue|mon|nouveau|mi|nuevo|mio|nuovo|mijn|nieuwe|meu|novo|m[oó]j|nowy)[ ]|(?=n[uú]me))(?:number|nummer|num[eé]ro|número|numer|nr|num)\.?[ ]?(?:novo|nuevo|nuovo|nowy|neu)?[ ]?(?:(?:is|ist|est|es|è|é|jest|to|lautet)[ ]|[:=][ ]?)?(?:now|jetzt|ora|ahora|teraz)?[ ]?$/iu;

/** Last letters of what `OWN_NUMBER` may end with, a space apart. */
const ENDS_OWN_NUMBER = new Uint8Array(128);
for (const sign of 'amorstuwyz:=.') {
  ENDS_OWN_NUMBER[sign.charCodeAt(0)] = 1;
  ENDS_OWN_NUMBER[sign.toUpperCase().charCodeAt(0)] = 1;
}

/** Looked at first, for the pattern costs much: a fitting end, and `nu`, `nú` or `nr` somewhere before it. */
function maySayNumber(text: string, from: number, to: number): boolean {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === SPACE) end--;
  const last = text.charCodeAt(end - 1);
  if (last < 128 && ENDS_OWN_NUMBER[last] !== 1) return false;
  for (let i = end - 2; i >= from; i--) {
    if ((text.charCodeAt(i) | 32) !== LETTER_N) continue;
    const next = text.charCodeAt(i + 1) | 32;
    if (next === LETTER_U || next === LETTER_R || next > 127) return true;
  }
  return false;
}

/** Do the words right before `start` ask for a number, or say whose it is? Then it is a phone's. */
export function isOwnNumber(scan: Scan, start: number): boolean {
  const { text } = scan;
  const sign = text.charCodeAt(start - 2);
  if ((sign === COLON || sign === QUESTION) && ASKED_FOR.test(text.slice(Math.max(0, start - 48), start)))
    return true;
  const from = Math.max(0, start - 40);
  return maySayNumber(text, from, start) && OWN_NUMBER.test(text.slice(from, start));
}

/**
 * What the nearest word says the number is. A phone's word reaches farther than
 * the others, but a bare number behind another number is no longer its concern.
 */
function meaningBefore(scan: Scan, runs: NumberRuns, { first, last, start }: PhoneCandidate): number {
  const nearest = scan.roleBefore(start, Role.Phone | OTHER_MEANINGS, REACH);
  if ((nearest & Role.Phone) === 0) return scan.roleBefore(start, OTHER_MEANINGS, REACH_OF_OTHERS);
  const isBehindAnother =
    first === last && runs.length(first - 1) >= 5 && start - runs.end(first - 1) < REACH;
  return isBehindAnother && scan.roleBefore(start, Role.Phone, start - runs.end(first - 1)) === 0
    ? 0
    : nearest;
}

function isAmount(scan: Scan, end: number): boolean {
  const after = scan.text.charAt(end);
  if (after === ',' && /\d/.test(scan.text.charAt(end + 1))) return true;
  const sign = after.trim() === '' ? scan.text.charAt(end + 1) : after;
  if (!'€$£%EUGPzk'.includes(sign)) return false;
  return /^\s?(?:[€$£%]|EUR|USD|GBP|PLN|zł|kr\b)/.test(scan.text.slice(end, end + 5));
}

function isPhoneShape(scan: Scan, runs: NumberRuns, candidate: PhoneCandidate): boolean {
  const { digits, first, last } = candidate;
  const hasParenthesis = scan.text.charCodeAt(candidate.start) === OPEN;
  if (hasParenthesis) return isDialledAnywhere(digits);
  if (digits.startsWith('0')) {
    const isLongEnough = digits.length >= 9 && runs.length(first) >= 2;
    if (!isLongEnough || (runs.gapAfter(first) === DOT && runs.length(first) === 2 && last - first !== 4))
      return false;
    return isDialledWithZero(digits);
  }
  const shape = runs.shape(first, last);
  const separator = runs.gapAfter(first);
  if ((shape === '3-3-4' || shape === '1-3-3-4') && isNationalNanp(digits))
    return separator !== SPACE || digits.length === 10;
  if (separator !== SPACE && separator !== DASH && separator !== DOT) return false;
  if (separator === DOT && digits.length !== 9) return false;
  if (!/^(?:[3-9]|[12][1-9]9\d{8}$)/.test(digits)) return false;
  // "732 829 320 00074" goes on: a company's number.
  if (runs.gapAfter(last) === SPACE && runs.length(last + 1) >= 3) return false;
  if (!SHAPES.has(shape)) return false;
  return separator !== DOT && isDialledWithoutZero(digits);
}
