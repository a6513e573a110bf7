import type { RowSweep } from '../database/row-sweep.js';
import type { RetentionTarget } from './retention-target.js';

const SECOND_MS = 1_000;

/** What is to be said of a target whose rows go by their age. */
export type ExpiredRows = Pick<RetentionTarget, 'name' | 'holds' | 'bounds' | 'order' | 'policyChanged'>;

/**
 * A target of the rows of one table.
 *
 * `aging`: they go when the policy's time has passed since the moment in their column. `dated`: their column says when
 * they are over, whatever the policy; then `policyChanged` has to change the column.
 */
export function expiredRows(said: ExpiredRows, rows: RowSweep, kind: 'aging' | 'dated'): RetentionTarget {
  const before = (now: Date, ttlSeconds: number): Date =>
    kind === 'dated' ? now : new Date(now.getTime() - ttlSeconds * SECOND_MS);
  return {
    ...said,
    countOverdue: (now, ttlSeconds) => rows.count(before(now, ttlSeconds)),
    sweep: ({ now, ttlSeconds, limit }) => rows.delete(before(now, ttlSeconds), limit),
  };
}
