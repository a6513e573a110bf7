import { isDigit } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Detector } from '../detector.js';
import { NumberRuns } from './number-runs.js';

const DOT = 46;
const SLASH = 47;
const AT = 64;

/**
 * IPv4 addresses, with `/24` when attached. Four small numbers are a version as
 * often as an address, so the word before decides; the loopback, the unspecified
 * address and netmasks are nobody's.
 */
export const detectIpv4: Detector = (scan, claims) => {
  const runs = new NumberRuns(scan);
  // "from version 1.2.3.4 to 2.0.0.1": the second is one, too.
  let versionEnd = -100;
  for (let i = 0; i + 3 < runs.count; i++) {
    if (runs.gapAfter(i) !== DOT || runs.length(i) > 3) continue;
    if (!isDotted(runs, i) || isPartOfMore(scan, runs, i)) continue;
    const start = runs.start(i);
    const end = endWithPrefixLength(runs, i);
    if (!isPersonal(scan.text.slice(start, runs.end(i + 3)))) continue;
    if (start - versionEnd <= 12 || isVersion(scan, runs, i)) {
      versionEnd = runs.end(i + 3);
      continue;
    }
    claims.add('IP', start, end, 0.95, 'ipv4');
    i += 3;
  }
};

function isDotted(runs: NumberRuns, i: number): boolean {
  if (runs.gapAfter(i + 1) !== DOT || runs.gapAfter(i + 2) !== DOT) return false;
  for (let k = 0; k < 4; k++) {
    const part = runs.text(i + k);
    if (part.length > 3 || Number(part) > 255 || (part.length > 1 && part.startsWith('0'))) return false;
    if (k < 3 && runs.gapAfter(i + k) !== DOT) return false;
  }
  return true;
}

function isPartOfMore(scan: Scan, runs: NumberRuns, i: number): boolean {
  const { text } = scan;
  const before = text.charCodeAt(runs.start(i) - 1);
  if (before === 95 || ((before === DOT || before === 45) && isDigit(text.charCodeAt(runs.start(i) - 2))))
    return true;
  const end = runs.end(i + 3);
  const after = text.charCodeAt(end);
  return after === 95 || (after === DOT && isDigit(text.charCodeAt(end + 1)));
}

function endWithPrefixLength(runs: NumberRuns, i: number): number {
  const isPrefix =
    runs.gapAfter(i + 3) === SLASH && runs.length(i + 4) <= 2 && Number(runs.text(i + 4)) <= 32;
  return isPrefix ? runs.end(i + 4) : runs.end(i + 3);
}

function isPersonal(address: string): boolean {
  return address !== '127.0.0.1' && address !== '0.0.0.0' && !address.startsWith('255.255.');
}

function isVersion(scan: Scan, runs: NumberRuns, i: number): boolean {
  const start = runs.start(i);
  const role = scan.roleBefore(start, Role.Version, 12);
  // `app:secret@10.0.0.1` names a user and no version.
  if (role === 0 || scan.text.charCodeAt(start - 1) === AT) return false;
  return !/\bip(?:v4)?\b/i.test(scan.text.slice(Math.max(0, start - 24), start));
}
