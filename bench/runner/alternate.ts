import type { Round } from './measure.ts';

/** What is measured, what it is compared with, and what happens between the two. */
export interface Alternation {
  readonly rounds: number;
  readonly subject: () => Promise<number>;
  readonly reference: () => Promise<number>;
  /** Lets what one side has left to do be done before the other one begins. */
  readonly settle?: () => Promise<void>;
}

/**
 * Measures both sides in turn, beginning with the other one each round: a machine that gets slower or faster
 * meanwhile does so to both.
 */
export async function alternate({
  rounds,
  subject,
  reference,
  settle,
}: Alternation): Promise<Required<Round>[]> {
  const taken: Required<Round>[] = [];
  for (let round = 0; round < rounds; round++) {
    const values = { subject: 0, reference: 0 };
    const sides = { subject, reference };
    for (const side of round % 2 === 0
      ? (['subject', 'reference'] as const)
      : (['reference', 'subject'] as const)) {
      await settle?.();
      values[side] = await sides[side]();
    }
    taken.push(values);
  }
  return taken;
}
