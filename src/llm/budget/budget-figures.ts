import { Injectable } from '@nestjs/common';
import { Metrics } from '../../metrics/metrics.js';
import type { TokenUsage } from '../model-port.js';
import type { NanoUnits } from '../prices.js';
import type { Budget } from './budget-list.js';

const NANO_PER_UNIT = 1e9;

/** What is counted of budgets and spending for Prometheus. */
@Injectable()
export class BudgetFigures {
  private readonly reservations;
  private readonly refusals;
  private readonly tokens;
  private readonly cost;

  constructor(metrics: Metrics) {
    this.reservations = metrics.counter({
      name: 'hushdesk_budget_reservations_total',
      help: 'Reservations of budgets, by what became of them',
      labels: ['outcome'],
    });
    this.refusals = metrics.counter({
      name: 'hushdesk_budget_refusals_total',
      help: 'Calls refused because a budget was used up, by that budget',
      labels: ['scope', 'period', 'unit'],
    });
    this.tokens = metrics.counter({
      name: 'hushdesk_spent_tokens_total',
      help: 'Tokens charged by models',
      labels: ['provider', 'model', 'direction'],
    });
    this.cost = metrics.counter({
      name: 'hushdesk_spent_cost_total',
      help: 'Cost of models in the currency of LLM_PRICES',
      labels: ['provider', 'model'],
    });
  }

  countReservations(outcome: 'reserved' | 'settled' | 'expired', count = 1): void {
    this.reservations.inc({ outcome }, count);
  }

  countRefusal({ scope, period, unit }: Budget): void {
    this.refusals.inc({ scope, period, unit });
  }

  /** `provider` and `model` as configured, never as a client or a vendor writes them. */
  countSpent(
    provider: string,
    model: string,
    { inputTokens, outputTokens }: TokenUsage,
    cost: NanoUnits,
  ): void {
    this.tokens.inc({ provider, model, direction: 'input' }, inputTokens);
    this.tokens.inc({ provider, model, direction: 'output' }, outputTokens);
    this.cost.inc({ provider, model }, cost / NANO_PER_UNIT);
  }
}
