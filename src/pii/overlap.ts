import type { Finding } from './finding.js';
import type { PiiType } from './pii-type.js';

/** How much a kind knows about what it claims; higher ranks take the place. */
const RANK: Readonly<Record<PiiType, number>> = {
  PRIVATE_KEY: 100,
  JWT: 95,
  URL_CREDENTIALS: 90,
  SECRET: 88,
  CUSTOM: 86,
  EMAIL: 80,
  PASSWORD: 79,
  IBAN: 78,
  CARD: 76,
  WALLET: 74,
  MAC: 72,
  IP: 70,
  DATE_OF_BIRTH: 68,
  SSN: 66,
  NATIONAL_ID: 64,
  PASSPORT: 62,
  LICENCE: 60,
  ADDRESS: 56,
  PHONE: 50,
  NAME: 30,
};

export interface Settled {
  /** In the order of the text, none overlapping another. */
  readonly kept: Finding[];
  /** Claims that lost although a part of them lies outside the winner: there may be more to find. */
  readonly cut: readonly Finding[];
}

/**
 * The one rule for overlaps: the kind of higher rank wins; within a rank the
 * surer claim, then the longer, then the earlier. What loses is dropped whole.
 */
export function settleOverlaps(claims: Finding[]): Settled {
  if (claims.length < 2) return { kept: claims, cut: NONE };
  const byStart = sortByStart(claims);
  const kept: Finding[] = [];
  let cut: Finding[] | undefined;
  for (const claim of byStart) {
    let wins = true;
    while (kept.length > 0) {
      const last = kept[kept.length - 1];
      if (last === undefined || last.end <= claim.start) break;
      wins = compareStrength(last, claim) > 0;
      const [winner, loser] = wins ? [claim, last] : [last, claim];
      if (loser.start < winner.start || loser.end > winner.end) (cut ??= []).push(loser);
      if (!wins) break;
      kept.pop();
    }
    if (wins) kept.push(claim);
  }
  return { kept, cut: cut ?? NONE };
}

const NONE: readonly Finding[] = [];

/** From here on the general sort is faster than moving each claim to its place. */
const MANY = 32;

/** The claims in the order of the text, the strongest first where several begin at one place. */
function sortByStart(claims: readonly Finding[]): Finding[] {
  const sorted = [...claims];
  if (sorted.length >= MANY) return sorted.sort(compareStart);
  for (let i = 1; i < sorted.length; i++) {
    const claim = sorted[i];
    let at = i;
    for (; at > 0 && claim !== undefined; at--) {
      const before = sorted[at - 1];
      if (before === undefined || compareStart(before, claim) <= 0) break;
      sorted[at] = before;
    }
    if (claim !== undefined) sorted[at] = claim;
  }
  return sorted;
}

function compareStart(a: Finding, b: Finding): number {
  return a.start - b.start || compareStrength(a, b);
}

function compareStrength(a: Finding, b: Finding): number {
  return (
    RANK[b.type] - RANK[a.type] ||
    b.confidence - a.confidence ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}
