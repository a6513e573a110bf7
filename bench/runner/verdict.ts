import { medianOf } from './arithmetic.ts';
import type { Measure, Round, Taken } from './measure.ts';

export type Verdict = 'aim reached' | 'must reached' | 'must missed' | 'reported' | 'not measured';

/** A measure with what came of it. */
export interface Result extends Omit<Measure, 'take'> {
  readonly verdict: Verdict;
  /** One of each round. */
  readonly figures: readonly number[];
  /** Their median; absent when nothing was measured. */
  readonly figure?: number;
  /** Medians of both sides: for information, they are of this machine. */
  readonly subjectMedian?: number;
  readonly referenceMedian?: number;
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** Takes the median of the rounds' figures and holds it against the bounds. */
export function resultOf(
  measure: Measure,
  { rounds, notes = [], notJudged }: Taken,
  seconds: number,
): Result {
  const figures = rounds.map((round) => figureOf(measure.compared, round));
  const references = rounds.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  const figure = medianOf(figures);
  return {
    ...describe(measure),
    verdict: notJudged === undefined ? verdictOf(measure, figure) : 'reported',
    figures,
    figure,
    subjectMedian: medianOf(rounds.map(({ subject }) => subject)),
    ...(references.length > 0 ? { referenceMedian: medianOf(references) } : {}),
    notes: notJudged === undefined ? notes : [...notes, `not judged: ${notJudged}`],
    seconds,
  };
}

/** A measure that could not be taken. */
export function failedResult(measure: Measure, reason: string, seconds: number): Result {
  return { ...describe(measure), verdict: 'not measured', figures: [], notes: [reason], seconds };
}

/** Whether nothing that must be reached was missed. What was not measured was not reached. */
export function isPassed(results: readonly Result[]): boolean {
  return results.every(
    ({ verdict, must }) => verdict !== 'must missed' && !(verdict === 'not measured' && must !== undefined),
  );
}

function figureOf(compared: Measure['compared'], { subject, reference = Number.NaN }: Round): number {
  if (compared === 'alone') return subject;
  return compared === 'ratio' ? subject / reference : subject - reference;
}

function verdictOf({ must, aim, better }: Measure, figure: number): Verdict {
  if (Number.isNaN(figure)) return 'not measured';
  const reaches = (bound: number | undefined): boolean =>
    bound !== undefined && (better === 'more' ? figure >= bound : figure <= bound);
  if (reaches(aim)) return 'aim reached';
  if (must === undefined) return 'reported';
  return reaches(must) ? 'must reached' : 'must missed';
}

function describe(measure: Measure): Omit<Measure, 'take'> {
  const { take: _take, ...described } = measure;
  return described;
}
