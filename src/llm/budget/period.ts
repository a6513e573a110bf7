import type { BudgetPeriod } from './budget-list.js';

/** The day an instant lies in, in UTC: `2026-11-22`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The first day of the month an instant lies in, in UTC. */
export function monthOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 7)}-01`;
}

/** When the period after this one begins: the next midnight in UTC, or the next first of the month. */
export function nextStart(period: BudgetPeriod, instant: Date): Date {
  const [year, month] = [instant.getUTCFullYear(), instant.getUTCMonth()];
  return new Date(
    period === 'day' ? Date.UTC(year, month, instant.getUTCDate() + 1) : Date.UTC(year, month + 1),
  );
}
