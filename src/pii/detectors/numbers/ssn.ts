import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { NumberRuns } from './number-runs.js';

const REACH = 48;
const DASH = 45;
const SPACE = 32;
const DOT = 46;

/** Rules of the Social Security Administration: what was never given out. */
export function isSsn(digits: string): boolean {
  const area = Number(digits.slice(0, 3));
  if (area === 0 || area === 666) return false;
  if (digits.slice(3, 5) === '00' || digits.slice(5) === '0000') return false;
  return area < 900 || isTaxpayerGroup(Number(digits.slice(3, 5)));
}

/** Taxpayer numbers (ITIN) begin with 9 and keep to these middle digits. */
function isTaxpayerGroup(group: number): boolean {
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
}

/**
 * US social security numbers: three, two and four digits; nine bare digits only
 * where the words say so; the last four where the words say both.
 */
export const detectSsns: Detector = (scan, claims) => {
  const runs = new NumberRuns(scan);
  for (let i = 0; i < runs.count; i++) {
    const length = runs.length(i);
    if (length === 3) claimGrouped(scan, runs, i, claims);
    else if (length === 9) claimBare(scan, runs, i, claims);
    else if (length === 4) claimLastFour(scan, runs, i, claims);
  }
};

function claimGrouped(scan: Scan, runs: NumberRuns, i: number, claims: Claims): void {
  if (runs.length(i + 1) !== 2 || runs.length(i + 2) !== 4) return;
  const gap = runs.gapAfter(i);
  if ((gap !== DASH && gap !== SPACE && gap !== DOT) || runs.gapAfter(i + 1) !== gap) return;
  if (runs.isJoinedLeft(i) || runs.isJoinedRight(i + 2)) return;
  if (!isSsn(runs.digits(i, i + 2))) return;
  const start = runs.start(i);
  const role = scan.roleBefore(start, Role.Ssn | Role.Reference | Role.Phone, REACH);
  if (role !== 0 && (role & Role.Ssn) === 0 && (gap !== DASH || (role & Role.Reference) !== 0)) return;
  if (gap !== DASH && (runs.gapAfter(i - 1) === gap || runs.gapAfter(i + 2) === gap)) return;
  claims.add('SSN', start, runs.end(i + 2), gap === DASH ? 0.95 : 0.85, 'ssn');
}

function claimBare(scan: Scan, runs: NumberRuns, i: number, claims: Claims): void {
  const start = runs.start(i);
  const role =
    scan.roleBefore(start, Role.Ssn | Role.Reference | Role.Phone, REACH) ||
    scan.roleAfter(runs.end(i), Role.Ssn, 20);
  if ((role & Role.Ssn) === 0 || runs.isJoinedLeft(i) || runs.isJoinedRight(i)) return;
  if (isSsn(runs.text(i))) claims.add('SSN', start, runs.end(i), 0.9, 'ssn');
}

const LAST_FOUR =
  /\b(?:last|final)\s(?:four|4)\b|\bending|\bends\b|letzten?\s(?:vier|4)|derniers|[uú]ltimos|ultim[ei]|laatste|ostatni/i;

function claimLastFour(scan: Scan, runs: NumberRuns, i: number, claims: Claims): void {
  if ((scan.roles & Role.Ssn) === 0) return;
  const start = runs.start(i);
  const end = runs.end(i);
  if (runs.gapAfter(i) === DASH || runs.isJoinedLeft(i) || runs.isJoinedRight(i)) return;
  const before = scan.roleBefore(start, Role.Ssn | Role.Card | Role.Reference, 40);
  const nearest = before || scan.roleAfter(end, Role.Ssn, 40);
  if ((nearest & Role.Ssn) === 0 || (before === 0 && /^(?:19|20)/.test(runs.text(i)))) return;
  const around = scan.text.slice(Math.max(0, start - 60), Math.min(scan.text.length, end + 40));
  if (LAST_FOUR.test(around)) claims.add('SSN', start, end, 0.75, 'ssn-last-four');
}
