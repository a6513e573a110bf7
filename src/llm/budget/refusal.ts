import { Problem } from '../../errors/problem.js';
import type { Budget, BudgetScope } from './budget-list.js';
import { nextStart } from './period.js';

/** A budget that has not enough left for a call; `left` is in its unit, and below zero when it was overspent. */
export interface ExceededBudget extends Budget {
  left: number;
}

const WHOSE: Record<BudgetScope, string> = {
  session: 'this conversation',
  subject: 'this person',
  key: 'this client',
};

/**
 * The budget that a refusal names: the one that lasts longest, for before it begins anew no call passes; of several
 * such the tightest, which has the smallest part left.
 */
export function decisiveOf(exceeded: readonly [ExceededBudget, ...ExceededBudget[]]): ExceededBudget {
  const [first, ...others] = exceeded;
  return others.reduce((chosen, budget) => (goesBefore(budget, chosen) ? budget : chosen), first);
}

/** The problem a client sees: which budget, when it begins anew, and the seconds until then in `Retry-After`. */
export function refusalOf({ scope, period, unit }: ExceededBudget, now: Date): Problem {
  const beginsAnew = nextStart(period, now);
  const seconds = Math.max(1, Math.ceil((beginsAnew.getTime() - now.getTime()) / 1_000));
  return new Problem(
    'budget_exceeded',
    `The budget of ${unit} a ${period} for ${WHOSE[scope]} does not cover another answer; ` +
      `it begins anew at ${beginsAnew.toISOString()}.`,
    undefined,
    { headers: { 'Retry-After': String(seconds) } },
  );
}

function goesBefore(one: ExceededBudget, other: ExceededBudget): boolean {
  if (one.period !== other.period) return one.period === 'month';
  return one.left / one.most < other.left / other.most;
}
