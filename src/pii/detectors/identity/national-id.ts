import { isLetter } from '../../scan/char-class.js';
import { NO_GAP, WIDE_GAP } from '../../scan/number-gap.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { isDateShape } from '../numbers/date-shape.js';
import { NumberRuns } from '../numbers/number-runs.js';
import type { Claims, Detector } from '../detector.js';
import { identitiesOfLength, type DigitIdentity } from './digit-identities.js';
import { isHetu, isLetterIdentity, isNationalInsurance, isRut } from './letter-identities.js';

const REACH = 48;
const OTHER = Role.Reference | Role.Phone | Role.Money | Role.Card | Role.Iban | Role.Version;
const SHORTEST = 9;
const LONGEST = 15;
const SLASH = 47;
const DASH = 45;
const PLUS = 43;
const SPACE = 32;

/** Identity numbers of persons, by their check digits and, where those are weak, the words beside them. */
export const detectNationalIds: Detector = (scan, claims) => {
  const runs = new NumberRuns(scan);
  for (let i = 0; i < runs.count; i++) {
    if (!runs.hasDigits(i, SHORTEST) || runs.isInsideChain(i) || runs.isJoinedLeft(i)) continue;
    if (isDateShape(runs, i) === 0) i = Math.max(i, claimDigits(scan, runs, i, claims));
  }
  for (let i = 0; i < scan.mixed.length; i += 2)
    claimLetters(scan, scan.mixed.at(i), scan.mixed.at(i + 1), claims);
  for (let i = 0; i < runs.count; i++) claimApart(scan, runs.start(i), runs.length(i), claims);
};

/** Tries the digits from run `first` on, in every length an identity has; answers the last run it took. */
function claimDigits(scan: Scan, runs: NumberRuns, first: number, claims: Claims): number {
  let total = 0;
  for (let last = first; ; last++) {
    total += runs.length(last);
    if (total > LONGEST) return first;
    if (total >= SHORTEST && !runs.isJoinedRight(last) && claimShape(scan, runs, first, last, total, claims))
      return last;
    const gap = runs.gapAfter(last);
    if (gap === NO_GAP || gap === WIDE_GAP || gap === SLASH) return first;
  }
}

function claimShape(
  scan: Scan,
  runs: NumberRuns,
  first: number,
  last: number,
  total: number,
  claims: Claims,
): boolean {
  const candidates = identitiesOfLength(total);
  if (candidates === undefined) return false;
  const start = runs.start(first);
  const end = runs.end(last);
  const isBare = first === last;
  const isInside = runs.gapAfter(first - 1) !== NO_GAP;
  // Where no word can name it, most numbers are none for the way they are written.
  const mayBeNamed = (scan.roles & Role.NationalId) !== 0;
  if (!mayBeNamed && (isInside || !candidates.some(isBare ? isPlainWhenBare : isPlainWhenGrouped)))
    return false;
  const role =
    scan.roleBefore(start, Role.NationalId | OTHER, REACH) || scan.roleAfter(end, Role.NationalId, 24);
  const isNamed = (role & Role.NationalId) !== 0;
  if (!isNamed && role !== 0) return false;
  // A calling code: "+34 644 123 987" has eleven digits, and one in ninety passes.
  if (scan.text.charCodeAt(start - 1) === PLUS) return false;
  const digits = runs.digits(first, last);
  const shape = runs.shape(first, last);
  const around = isNamed ? scan.text.slice(Math.max(0, start - REACH - 24), end + 24) : '';
  for (const entry of candidates) {
    const isOwn = isNamed && entry.names.test(around);
    const isUsual = entry.groups.includes(shape);
    if (!isOwn && (isInside || !(isBare ? entry.isPlainWhenBare : isUsual && entry.isPlainWhenGrouped)))
      continue;
    if (!entry.isValid(digits)) continue;
    claims.add('NATIONAL_ID', start, end, isOwn ? 0.95 : 0.8, `id:${entry.country}`);
    return true;
  }
  return false;
}

function isPlainWhenBare(entry: DigitIdentity): boolean {
  return entry.isPlainWhenBare;
}

function isPlainWhenGrouped(entry: DigitIdentity): boolean {
  return entry.isPlainWhenGrouped;
}

function claimLetters(scan: Scan, start: number, end: number, claims: Claims): void {
  const length = end - start;
  if (length === 4) claimFinnish(scan, start, end, claims);
  if (length < 8 || length > 18) return;
  const before = scan.text.charCodeAt(start - 1);
  const after = scan.text.charCodeAt(end);
  if (before === 95 || before === 45 || after === 95 || after === 45) return;
  const country = isLetterIdentity(scan.text.slice(start, end).toUpperCase());
  if (country === undefined) return;
  const role = scan.roleBefore(start, Role.NationalId | Role.Reference | Role.Version, REACH);
  const isNamed = (role & Role.NationalId) !== 0;
  if (!isNamed && role !== 0 && country !== 'it') return;
  claims.add('NATIONAL_ID', start, end, isNamed ? 0.95 : 0.85, `id:${country}`);
}

function claimFinnish(scan: Scan, start: number, end: number, claims: Claims): void {
  const from = start - 7;
  const sign = scan.text.charCodeAt(start - 1);
  if ((sign === DASH || sign === PLUS) && from >= 0 && isHetu(scan.text.slice(from, end)))
    claims.add('NATIONAL_ID', from, end, 0.85, 'id:fi');
}

const INSURANCE = /(?<![A-Za-z0-9])[A-Z]{2}[ -]\d{2}[ -]\d{2}[ -]\d{2}[ -]?[A-D](?![A-Za-z0-9])/iy;

/** "AB 12 34 56 C": so peculiar a shape that it needs no word beside it. */
function claimInsurance(scan: Scan, digitsStart: number, claims: Claims): boolean {
  INSURANCE.lastIndex = digitsStart - 3;
  if (digitsStart < 3 || !INSURANCE.test(scan.text)) return false;
  const end = INSURANCE.lastIndex;
  if (
    !isNationalInsurance(
      scan.text
        .slice(digitsStart - 3, end)
        .replace(/[ -]/g, '')
        .toUpperCase(),
    )
  )
    return false;
  claims.add('NATIONAL_ID', digitsStart - 3, end, 0.9, 'id:gb');
  return true;
}

function isJoint(code: number): boolean {
  return code === SPACE || code === DASH;
}

/** Spain's number for foreigners, which its first letter gives away. */
const FOREIGNER = /(?<![\w.-])[XYZ][ -]\d{7}[ -][A-Z](?![\w-])/iy;
/** Spanish and Chilean numbers with a dash or a space before the last sign. */
const EIGHT_DIGITS = /(?<![\w.-])\d{8}[ -][A-Z](?![\w-])/iy;
const DOTTED = /(?<![\w.-])\d{1,2}\.\d{3}\.\d{3}[ -][\dA-Z](?![\w-])/iy;

function claimApart(scan: Scan, digitsStart: number, digitsLength: number, claims: Claims): void {
  if ((digitsLength > 2 && digitsLength < 7) || digitsLength > 8) return;
  if (
    digitsLength === 2 &&
    isJoint(scan.text.charCodeAt(digitsStart + 2)) &&
    isLetter(scan.text.charCodeAt(digitsStart - 2)) &&
    claimInsurance(scan, digitsStart, claims)
  )
    return;
  const isForeign = digitsLength === 7 && isXyz(scan.text.charCodeAt(digitsStart - 2));
  if (!isForeign && (digitsLength === 7 || (scan.roles & Role.NationalId) === 0)) return;
  if (isForeign) claimWritten(scan, FOREIGNER, digitsStart - 2, claims);
  else if (scan.roleBefore(digitsStart, Role.NationalId, REACH) !== 0)
    claimWritten(scan, digitsLength === 8 ? EIGHT_DIGITS : DOTTED, digitsStart, claims);
}

function isXyz(code: number): boolean {
  const lower = code | 32;
  return lower >= 120 && lower <= 122;
}

function claimWritten(scan: Scan, pattern: RegExp, start: number, claims: Claims): void {
  pattern.lastIndex = start;
  if (!pattern.test(scan.text)) return;
  const value = scan.text.slice(start, pattern.lastIndex).replace(/[ .-]/g, '').toUpperCase();
  if (isLetterIdentity(value) === undefined && !isRut(value)) return;
  claims.add('NATIONAL_ID', start, pattern.lastIndex, 0.95, 'id:apart');
}
