import type { ClosedText } from '../context/closed-text.js';

/** What a job is told: ids, words, numbers and booleans. What belongs to a person is read when the job runs. */
export type JobPayload = Readonly<Record<string, ClosedText | number | boolean>>;

const CLOSED_FORM = /^[A-Za-z0-9][\w.:/-]{0,127}$/;

/** Throws for a text that could be a sentence or an address: a cast must not get past the type. */
export function requireClosed(payload: JobPayload): void {
  for (const value of Object.values(payload)) {
    if (typeof value === 'string' && !CLOSED_FORM.test(value))
      throw new Error('Neither an id nor a word: it cannot go into a job');
  }
}
