import type { Bench } from '../surroundings/bench.ts';

/** What was measured in one round, in the unit `counted`. */
export interface Round {
  readonly subject: number;
  /** Absent where the subject stands alone. */
  readonly reference?: number;
}

/** What a measure brings home. */
export interface Taken {
  readonly rounds: readonly Round[];
  /** What else is worth knowing: absolute times, sizes, how long the preparation took. */
  readonly notes?: readonly string[];
  /** Why the figure is not held against its bounds; absent when it is. */
  readonly notJudged?: string;
}

/** One line of the report. */
export interface Measure {
  /** For `--only` and the file of its plot; in kebab case. */
  readonly name: string;
  readonly title: string;
  /** What it is compared with, in words. */
  readonly reference: string;
  /** How the figure of a round comes from it: subject / reference, subject − reference, or the subject alone. */
  readonly compared: 'ratio' | 'difference' | 'alone';
  /** Unit of the figure: × of a ratio. */
  readonly unit: string;
  /** Unit of what is measured on either side. */
  readonly counted: string;
  readonly better: 'more' | 'less';
  /** What must be reached, and what is aimed at; without them the figure is reported only. */
  readonly must?: number;
  readonly aim?: number;
  /** Throws `Unmeasurable` where something is missing that it needs. */
  readonly take: (bench: Bench) => Promise<Taken>;
}

/** A measure cannot be taken here; the message says what is missing. */
export class Unmeasurable extends Error {
  override readonly name = 'Unmeasurable';
}
