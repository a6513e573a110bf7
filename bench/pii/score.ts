import { CORE_TYPES, kindOf } from './corpus-record.ts';
import type { CorpusRecord } from './corpus-record.ts';
import { matchFindings, uncoveredLength } from './matching.ts';
import type { Detector } from './matching.ts';

export type { Detector, Finding } from './matching.ts';
export { formatScore } from './score-table.ts';
export { formatSpeed, measureSpeed } from './speed.ts';
export type { SpeedScore } from './speed.ts';
export { listMissedThresholds, readThresholds } from './thresholds.ts';

/** Counts and rates of one slice. A rate without anything to count is null, never 0 or 1. */
export interface SliceScore {
  readonly labelled: number;
  readonly hits: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Labelled characters that no finding covers, over all labelled characters. */
  readonly leakRate: number | null;
}

export interface BenchScore {
  readonly messages: number;
  readonly overall: SliceScore;
  /** Mean of the eight core classes' F1; each weighs the same. */
  readonly coreMeanF1: number | null;
  /** Mean over every class that occurs. */
  readonly allMeanF1: number | null;
  readonly harmless: {
    readonly messages: number;
    readonly touched: number;
    readonly touchedRate: number | null;
  };
  /** SECRET in pasted code, configuration and logs, harmless pastes included. */
  readonly pastedSecrets: { readonly recall: number | null; readonly falseShare: number | null };
  readonly perType: Readonly<Record<string, SliceScore>>;
  readonly perLanguage: Readonly<Record<string, SliceScore>>;
  readonly perKind: Readonly<Record<string, SliceScore>>;
  /** Class within language, keyed `de/PHONE`. */
  readonly perLanguageAndType: Readonly<Record<string, SliceScore>>;
}

class Tally {
  hits = 0;
  missed = 0;
  falseAlarms = 0;
  characters = 0;
  leaked = 0;

  score(): SliceScore {
    const { hits, missed, falseAlarms } = this;
    return {
      labelled: hits + missed,
      hits,
      missed,
      falseAlarms,
      precision: ratio(hits, hits + falseAlarms),
      recall: ratio(hits, hits + missed),
      f1: ratio(2 * hits, 2 * hits + missed + falseAlarms),
      leakRate: ratio(this.leaked, this.characters),
    };
  }
}

class TallyTable {
  private readonly tallies = new Map<string, Tally>();

  at(key: string): Tally {
    let tally = this.tallies.get(key);
    if (tally === undefined) {
      tally = new Tally();
      this.tallies.set(key, tally);
    }
    return tally;
  }

  scores(): Record<string, SliceScore> {
    return Object.fromEntries([...this.tallies].map(([key, tally]) => [key, tally.score()]));
  }
}

/** Runs a detector over every message once and counts. Messages without labels are the harmless ones. */
export function scoreDetector(detect: Detector, records: readonly CorpusRecord[]): BenchScore {
  const overall = new Tally();
  const types = new TallyTable();
  const languages = new TallyTable();
  const kinds = new TallyTable();
  const cells = new TallyTable();
  const pasted = new Tally();
  let harmless = 0;
  let touched = 0;

  for (const { id, lang, text, spans } of records) {
    const findings = detect(text);
    const kind = kindOf(id);
    const slicesOf = (type: string): Tally[] => {
      const slices = [
        overall,
        types.at(type),
        languages.at(lang),
        kinds.at(kind),
        cells.at(`${lang}/${type}`),
      ];
      if (type === 'SECRET' && kind.endsWith('paste')) slices.push(pasted);
      return slices;
    };

    if (spans.length === 0) {
      harmless += 1;
      if (findings.length > 0) touched += 1;
    }
    const { hits, missed, falseAlarms } = matchFindings(spans, findings);
    for (const [truth] of hits) for (const slice of slicesOf(truth.type)) slice.hits += 1;
    for (const truth of missed) for (const slice of slicesOf(truth.type)) slice.missed += 1;
    for (const finding of falseAlarms) for (const slice of slicesOf(finding.type)) slice.falseAlarms += 1;
    for (const truth of spans) {
      const leaked = uncoveredLength(truth, findings);
      for (const slice of slicesOf(truth.type)) {
        slice.characters += truth.end - truth.start;
        slice.leaked += leaked;
      }
    }
  }

  const perType = types.scores();
  const paste = pasted.score();
  return {
    messages: records.length,
    overall: overall.score(),
    coreMeanF1: mean(CORE_TYPES.map((type) => perType[type]?.f1 ?? null)),
    allMeanF1: mean(
      Object.values(perType)
        .filter((slice) => slice.labelled > 0)
        .map((slice) => slice.f1),
    ),
    harmless: { messages: harmless, touched, touchedRate: ratio(touched, harmless) },
    pastedSecrets: {
      recall: paste.recall,
      falseShare: paste.precision === null ? null : 1 - paste.precision,
    },
    perType,
    perLanguage: languages.scores(),
    perKind: kinds.scores(),
    perLanguageAndType: cells.scores(),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return ratio(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}
