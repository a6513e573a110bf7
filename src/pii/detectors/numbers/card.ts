import { passesLuhn } from '../../checksums/luhn.js';
import { NO_GAP, WIDE_GAP } from '../../scan/number-gap.js';
import { Role } from '../../scan/role.js';
import type { Detector } from '../detector.js';
import { NumberRuns } from './number-runs.js';

interface IssuerRange {
  /** First and last of the range, as the number's first four digits. */
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

function range(from: number, to: number, lengths: readonly number[]): IssuerRange {
  const scale = 10 ** (4 - String(from).length);
  return { from: from * scale, to: (to + 1) * scale - 1, lengths };
}

/** Issuer ranges as the card schemes publish them. */
const RANGES: readonly IssuerRange[] = [
  range(4, 4, [13, 16, 19]),
  range(51, 55, [16]),
  range(2221, 2720, [16]),
  range(34, 34, [15]),
  range(37, 37, [15]),
  range(6011, 6011, [16, 17, 18, 19]),
  range(644, 649, [16, 17, 18, 19]),
  range(65, 65, [16, 17, 18, 19]),
  range(300, 305, [14, 16, 17, 18, 19]),
  range(3095, 3095, [14, 16, 17, 18, 19]),
  range(36, 36, [14, 15, 16, 17, 18, 19]),
  range(38, 39, [14, 16, 17, 18, 19]),
  range(3528, 3589, [16, 17, 18, 19]),
  range(62, 62, [16, 17, 18, 19]),
  range(81, 82, [16]),
  range(2200, 2204, [16, 17, 18, 19]),
  range(9792, 9792, [16]),
  range(508, 508, [16]),
  range(60, 60, [16]),
  range(637, 639, [16]),
  // Maestro: long enough to be told from an ordinary number.
  range(50, 50, [13, 14, 15, 16, 17, 18, 19]),
  range(56, 58, [13, 14, 15, 16, 17, 18, 19]),
  range(63, 63, [13, 14, 15, 16, 17, 18, 19]),
  range(67, 67, [13, 14, 15, 16, 17, 18, 19]),
];

/** One for each digit that some issuer's range begins with. */
const BEGINS_CARD = new Uint8Array(10);
for (const { from, to } of RANGES)
  for (let digit = Math.trunc(from / 1000); digit <= Math.trunc(to / 1000); digit++) BEGINS_CARD[digit] = 1;

const PLUS = 43;
const SLASH = 47;
const LONGEST = 19;
const SHORTEST = 13;
const REACH = 40;

export function isCardNumber(digits: string): boolean {
  return passesLuhn(digits) && hasIssuer(digits) && !isOneDigit(digits);
}

function hasIssuer(digits: string): boolean {
  const four = Number(digits.slice(0, 4));
  return RANGES.some(
    (entry) => four >= entry.from && four <= entry.to && entry.lengths.includes(digits.length),
  );
}

function isOneDigit(digits: string): boolean {
  return digits === digits.charAt(0).repeat(digits.length);
}

/**
 * Payment cards: 13 to 19 digits in groups with one kind of separator, an
 * issuer's range and the Luhn digit. A bare run next to "order" or "tracking"
 * is not one, since one in ten numbers passes Luhn.
 */
export const detectCards: Detector = (scan, claims) => {
  const runs = new NumberRuns(scan);
  for (let first = 0; first < runs.count; first++) {
    if (
      runs.isInsideChain(first) ||
      runs.isJoinedLeft(first) ||
      scan.text.charCodeAt(runs.start(first) - 1) === PLUS
    )
      continue;
    const last = lastRunOfCard(runs, first);
    if (last < 0) continue;
    const start = runs.start(first);
    const role = scan.roleBefore(start, Role.Card | Role.Reference, REACH);
    const isBare = first === last;
    if (isBare && (role & Role.Card) === 0 && (role & Role.Reference) !== 0) continue;
    claims.add('CARD', start, runs.end(last), (role & Role.Card) !== 0 ? 0.99 : 0.95, 'card');
    first = last;
  }
};

/** The last run of the longest card number that begins with run `first`, or -1. */
function lastRunOfCard(runs: NumberRuns, first: number): number {
  let found = -1;
  if (!runs.hasDigits(first, SHORTEST) || BEGINS_CARD[runs.firstDigit(first)] !== 1) return found;
  let total = runs.length(first);
  if (total > LONGEST) return -1;
  let separator = 0;
  for (let last = first; ; last++) {
    if (total >= SHORTEST && !runs.isJoinedRight(last) && isCardNumber(runs.digits(first, last)))
      found = last;
    const gap = runs.gapAfter(last);
    if (gap === NO_GAP || gap === WIDE_GAP || (gap === SLASH && runs.length(first) !== 4)) return found;
    if (separator !== 0 && gap !== separator) return found;
    separator = gap;
    total += runs.length(last + 1);
    if (total > LONGEST) return found;
  }
}
