import { readFileSync } from 'node:fs';
import type { BenchScore } from './score.ts';
import type { SpeedScore } from './speed.ts';

/** The "must" column of the issue. F1 and recall are floors, everything else is a ceiling. */
export interface Thresholds {
  readonly coreMeanF1: number;
  readonly overallF1: number;
  readonly leakRate: number;
  readonly harmlessTouchedRate: number;
  readonly f1: Readonly<Record<string, number>>;
  readonly pastedSecrets: { readonly recall: number; readonly falseShare: number };
  readonly speed: {
    readonly medianMicrosPerKilobyte: number;
    readonly megabytesPerSecond: number;
    readonly worstHostileMs: number;
  };
}

export interface MissedThreshold {
  readonly measure: string;
  readonly required: number;
  readonly reached: number | null;
}

export function readThresholds(path: URL | string): Thresholds {
  return JSON.parse(readFileSync(path, 'utf8')) as Thresholds;
}

/**
 * Every threshold the score does not reach; empty means passed.
 *
 * A measure that could not be taken counts as missed: a corpus that lost a
 * class must not pass for it. Speed is judged only where it was measured,
 * since not every machine that runs the specs is quiet enough.
 */
export function listMissedThresholds(
  score: BenchScore,
  thresholds: Thresholds,
  speed?: SpeedScore,
): MissedThreshold[] {
  const missed: MissedThreshold[] = [];
  const atLeast = (measure: string, reached: number | null, required: number): void => {
    if (reached === null || reached < required) missed.push({ measure, required, reached });
  };
  const atMost = (measure: string, reached: number | null, required: number): void => {
    if (reached === null || reached > required) missed.push({ measure, required, reached });
  };

  atLeast('mean F1 of the eight core classes', score.coreMeanF1, thresholds.coreMeanF1);
  atLeast('F1 over all classes', score.overall.f1, thresholds.overallF1);
  atMost('personal characters left readable', score.overall.leakRate, thresholds.leakRate);
  atMost('harmless messages touched', score.harmless.touchedRate, thresholds.harmlessTouchedRate);
  for (const [type, required] of Object.entries(thresholds.f1))
    atLeast(`F1 of ${type}`, score.perType[type]?.f1 ?? null, required);
  atLeast(
    'keys in pasted code and logs: recall',
    score.pastedSecrets.recall,
    thresholds.pastedSecrets.recall,
  );
  // No finding at all means no false one; the recall above says the rest.
  atMost(
    'keys in pasted code and logs: false',
    score.pastedSecrets.falseShare ?? 0,
    thresholds.pastedSecrets.falseShare,
  );

  if (speed !== undefined) {
    atMost(
      '1 KB message, median µs',
      speed.medianMicrosPerKilobyte,
      thresholds.speed.medianMicrosPerKilobyte,
    );
    atLeast('throughput, MB/s', speed.megabytesPerSecond, thresholds.speed.megabytesPerSecond);
    atMost('worst 64 KB hostile input, ms', speed.worstHostileMs, thresholds.speed.worstHostileMs);
  }
  return missed;
}
