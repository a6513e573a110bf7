import { isWord } from '../../scan/char-class.js';
import { NO_GAP } from '../../scan/number-gap.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { isDateShape } from './date-shape.js';
import { NumberRuns } from './number-runs.js';
import { isOwnNumber, nationalConfidence } from './phone-national.js';
import { callingCodeOf, isInternationalNumber } from './phone-plan.js';

const FEWEST_DIGITS = 7;
const MAX_DIGITS = 15;
const PLUS = 43;
const OPEN = 40;
const CLOSE = 41;
const DASH = 45;

/**
 * Phone numbers. With a leading `+` or `00` the calling code and the country's
 * plan decide; without, the way it is written and the words around it.
 */
export const detectPhones: Detector = (scan, claims) => {
  const runs = new NumberRuns(scan);
  for (let i = 0; i < runs.count; i++) {
    const last = runs.hasDigits(i, FEWEST_DIGITS)
      ? (claimInternational(scan, runs, i, claims) ?? claimNational(scan, runs, i, claims))
      : undefined;
    if (last !== undefined) i = last;
    // Nothing begins in the middle of a chain of numbers, except after a `+`.
    else
      while (runs.gapAfter(i) !== NO_GAP && !hasPlus(scan, runs.start(i + 1)) && !isParted(scan, runs, i))
        i++;
  }
};

/** "1990-01-30 / 07.55.12.98.34": a slash with spaces parts two values as often as it joins one. */
function isParted(scan: Scan, runs: NumberRuns, i: number): boolean {
  return runs.length(i + 1) >= 2 && scan.text.startsWith(' / ', runs.end(i));
}

/** In the middle of an identifier such as `5881fbbb-5264-4199-b0cd`. */
function isInIdentifier(text: string, start: number, end: number): boolean {
  return (
    (text.charCodeAt(start - 1) === DASH && isWord(text.charCodeAt(start - 2))) ||
    (text.charCodeAt(end) === DASH && isWord(text.charCodeAt(end + 1)))
  );
}

function hasPlus(scan: Scan, start: number): boolean {
  return scan.text.charCodeAt(start - 1) === PLUS;
}

function claimInternational(scan: Scan, runs: NumberRuns, first: number, claims: Claims): number | undefined {
  const { text } = scan;
  let start = runs.start(first);
  let prefix = 0;
  if (text.charCodeAt(start - 1) === PLUS) start -= 1;
  else if (text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === PLUS) start -= 2;
  else if (text.startsWith('00', start) && !runs.isJoinedLeft(first)) prefix = 2;
  else return undefined;
  const reach = farthest(runs, first, MAX_DIGITS + prefix);
  for (let last = reach; last >= first; last--) {
    const digits = internationalDigits(scan, runs, first, last).slice(prefix);
    if (digits.length < 8 || digits.length > MAX_DIGITS || !isInternationalNumber(digits)) continue;
    claims.add('PHONE', openedAt(scan, start), runs.end(last), 0.95, 'phone-international');
    return last;
  }
  if (prefix > 0) return undefined;
  return claimUnassigned(scan, runs, first, start, reach, claims);
}

/** A `+` and a calling code is a phone number even where the plan has no such number. */
function claimUnassigned(
  scan: Scan,
  runs: NumberRuns,
  first: number,
  start: number,
  reach: number,
  claims: Claims,
): number | undefined {
  for (let last = reach; last >= first; last--) {
    const digits = internationalDigits(scan, runs, first, last);
    if (digits.length < 9 || digits.length > MAX_DIGITS || callingCodeOf(digits) === undefined) continue;
    claims.add('PHONE', openedAt(scan, start), runs.end(last), 0.7, 'phone-unassigned');
    return last;
  }
  return undefined;
}

/** The last run that a number from `first` could reach with so many digits. */
function farthest(runs: NumberRuns, first: number, maxDigits: number): number {
  let total = runs.length(first);
  let last = first;
  while (runs.gapAfter(last) !== NO_GAP) {
    total += runs.length(last + 1);
    if (total > maxDigits) break;
    last++;
  }
  return last;
}

/** Without the `(0)` that people put behind a calling code. */
function internationalDigits(scan: Scan, runs: NumberRuns, first: number, last: number): string {
  let digits = '';
  for (let i = first; i <= last; i++) {
    const isOptionalTrunk =
      i === first + 1 &&
      runs.length(i) === 1 &&
      scan.text.charCodeAt(runs.start(i) - 1) === OPEN &&
      scan.text.charCodeAt(runs.end(i)) === CLOSE;
    if (!isOptionalTrunk) digits += runs.text(i);
  }
  return digits;
}

/** `(+49) 171`, `(202) 555`: the parenthesis belongs to the number. */
function openedAt(scan: Scan, start: number): number {
  if (scan.text.charCodeAt(start - 1) !== OPEN) return start;
  const close = scan.text.indexOf(')', start);
  return close > 0 && close - start <= 6 ? start - 1 : start;
}

function claimNational(scan: Scan, runs: NumberRuns, first: number, claims: Claims): number | undefined {
  if (runs.isJoinedLeft(first) || isDateShape(runs, first) > 0) return undefined;
  const start = openedAt(scan, runs.start(first));
  let isOwn: boolean | undefined;
  for (let last = farthest(runs, first, 12); last >= first; last--) {
    const candidate = { digits: runs.digits(first, last), first, last, start, end: runs.end(last) };
    if (candidate.digits.length < FEWEST_DIGITS || candidate.digits.length > 12) return undefined;
    isOwn ??= isOwnNumber(scan, start);
    const confidence = nationalConfidence(scan, runs, candidate, isOwn);
    if (confidence === 0 || isInIdentifier(scan.text, start, candidate.end)) continue;
    claims.add('PHONE', start, candidate.end, confidence, 'phone-national');
    return last;
  }
  return undefined;
}
