import type { LabelledSpan } from './corpus-record.ts';

/** What a detector reports. Further fields are welcome and ignored. */
export interface Finding {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export type Detector = (text: string) => readonly Finding[];

export interface Matching {
  /** Pairs of the same type with enough overlap, each side used once. */
  readonly hits: readonly (readonly [truth: LabelledSpan, finding: Finding])[];
  readonly missed: readonly LabelledSpan[];
  readonly falseAlarms: readonly Finding[];
}

/** Intersection over union from which two spans count as the same value. */
export const ENOUGH_OVERLAP = 0.5;

/**
 * Pairs the findings of one message with its labels, best overlap first.
 *
 * A wrong type is two errors, a miss and a false alarm, with one exception: a
 * JWT reported as SECRET is masked as well as it could be, so it is a miss for
 * JWT and no false alarm.
 */
export function matchFindings(truths: readonly LabelledSpan[], findings: readonly Finding[]): Matching {
  const pairs = truths
    .flatMap((truth) => findings.map((finding) => ({ truth, finding, overlap: overlapOf(truth, finding) })))
    .filter(({ truth, finding, overlap }) => truth.type === finding.type && overlap >= ENOUGH_OVERLAP)
    .sort((left, right) => right.overlap - left.overlap);

  const usedTruths = new Set<LabelledSpan>();
  const usedFindings = new Set<Finding>();
  const hits: [LabelledSpan, Finding][] = [];
  for (const { truth, finding } of pairs) {
    if (usedTruths.has(truth) || usedFindings.has(finding)) continue;
    usedTruths.add(truth);
    usedFindings.add(finding);
    hits.push([truth, finding]);
  }

  const forgiven = (finding: Finding): boolean =>
    finding.type === 'SECRET' &&
    truths.some((truth) => truth.type === 'JWT' && overlapOf(truth, finding) >= ENOUGH_OVERLAP);
  return {
    hits,
    missed: truths.filter((truth) => !usedTruths.has(truth)),
    falseAlarms: findings.filter((finding) => !usedFindings.has(finding) && !forgiven(finding)),
  };
}

export function overlapOf(left: Finding, right: Finding): number {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  if (shared <= 0) return 0;
  return shared / (left.end - left.start + (right.end - right.start) - shared);
}

/** How many characters of a label no finding covers, of whatever type: a wrong name still hides the value. */
export function uncoveredLength(truth: LabelledSpan, findings: readonly Finding[]): number {
  let open = 0;
  for (let at = truth.start; at < truth.end; at += 1) {
    if (!findings.some((finding) => finding.start <= at && at < finding.end)) open += 1;
  }
  return open;
}
