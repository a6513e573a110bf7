import type { BudgetSettings } from '../../config/budget-settings.js';
import { parseDecimal } from '../../config/decimal-text.js';

/** Who pays: a client with all its keys, a person, a conversation. In the order in which their counters are locked. */
export const BUDGET_SCOPES = ['session', 'subject', 'key'] as const;
export type BudgetScope = (typeof BUDGET_SCOPES)[number];

/** Of UTC. */
export type BudgetPeriod = 'day' | 'month';
export type BudgetUnit = 'tokens' | 'cost';

/** The most that somebody may use in a period: tokens, or nano-units of money. */
export interface Budget {
  scope: BudgetScope;
  period: BudgetPeriod;
  unit: BudgetUnit;
  most: number;
}

const NANO_PLACES = 9;

/** The budgets that are set; none for an empty list. */
export function listBudgets(settings: BudgetSettings): Budget[] {
  const tokens = (scope: BudgetScope, period: BudgetPeriod, most: number): Budget => {
    return { scope, period, unit: 'tokens', most };
  };
  const cost = (scope: BudgetScope, period: BudgetPeriod, text: string): Budget => {
    return { scope, period, unit: 'cost', most: Number(parseDecimal(text, NANO_PLACES)) };
  };
  return [
    tokens('session', 'day', settings.budgetSessionTokensPerDay),
    tokens('session', 'month', settings.budgetSessionTokensPerMonth),
    cost('session', 'day', settings.budgetSessionCostPerDay),
    cost('session', 'month', settings.budgetSessionCostPerMonth),
    tokens('subject', 'day', settings.budgetSubjectTokensPerDay),
    tokens('subject', 'month', settings.budgetSubjectTokensPerMonth),
    cost('subject', 'day', settings.budgetSubjectCostPerDay),
    cost('subject', 'month', settings.budgetSubjectCostPerMonth),
    tokens('key', 'day', settings.budgetKeyTokensPerDay),
    tokens('key', 'month', settings.budgetKeyTokensPerMonth),
    cost('key', 'day', settings.budgetKeyCostPerDay),
    cost('key', 'month', settings.budgetKeyCostPerMonth),
  ].filter(({ most }) => most > 0);
}
