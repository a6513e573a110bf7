import { IsInt, Max, Min } from 'class-validator';
import { AreModelPrices, MoneyBudget, TokenBudget } from './budget.validators.js';
import { ScreeningSettings } from './screening-settings.js';
import { Setting } from './setting.decorator.js';

/** What models may use and cost: days and months are those of UTC, and 0 is no budget. */
export abstract class BudgetSettings extends ScreeningSettings {
  @TokenBudget('BUDGET_KEY_TOKENS_PER_DAY', 'Tokens that all keys of one client together may use in a day.')
  readonly budgetKeyTokensPerDay!: number;

  @TokenBudget(
    'BUDGET_KEY_TOKENS_PER_MONTH',
    'Tokens that all keys of one client together may use in a month.',
  )
  readonly budgetKeyTokensPerMonth!: number;

  @MoneyBudget('BUDGET_KEY_COST_PER_DAY', 'Money that all keys of one client together may spend in a day.')
  readonly budgetKeyCostPerDay!: string;

  @MoneyBudget(
    'BUDGET_KEY_COST_PER_MONTH',
    'Money that all keys of one client together may spend in a month.',
  )
  readonly budgetKeyCostPerMonth!: string;

  @TokenBudget('BUDGET_SUBJECT_TOKENS_PER_DAY', 'Tokens that one end customer may use in a day.')
  readonly budgetSubjectTokensPerDay!: number;

  @TokenBudget('BUDGET_SUBJECT_TOKENS_PER_MONTH', 'Tokens that one end customer may use in a month.')
  readonly budgetSubjectTokensPerMonth!: number;

  @MoneyBudget('BUDGET_SUBJECT_COST_PER_DAY', 'Money that one end customer may spend in a day.')
  readonly budgetSubjectCostPerDay!: string;

  @MoneyBudget('BUDGET_SUBJECT_COST_PER_MONTH', 'Money that one end customer may spend in a month.')
  readonly budgetSubjectCostPerMonth!: string;

  @TokenBudget('BUDGET_SESSION_TOKENS_PER_DAY', 'Tokens that one conversation may use in a day.')
  readonly budgetSessionTokensPerDay!: number;

  @TokenBudget('BUDGET_SESSION_TOKENS_PER_MONTH', 'Tokens that one conversation may use in a month.')
  readonly budgetSessionTokensPerMonth!: number;

  @MoneyBudget('BUDGET_SESSION_COST_PER_DAY', 'Money that one conversation may spend in a day.')
  readonly budgetSessionCostPerDay!: string;

  @MoneyBudget('BUDGET_SESSION_COST_PER_MONTH', 'Money that one conversation may spend in a month.')
  readonly budgetSessionCostPerMonth!: string;

  @Setting({
    env: 'BUDGET_RESERVATION_SECONDS',
    type: 'integer',
    default: '600',
    unit: 'seconds',
    meaning:
      'What a call has reserved comes back after this, should its instance have died; longer than any call takes.',
  })
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly budgetReservationSeconds!: number;

  @Setting({
    env: 'LLM_PRICES',
    type: 'list',
    default: '',
    meaning:
      'Prices as provider/model:input/output, in currency units per million tokens, such as openai/gpt-x:0.15/0.60. A budget of money needs the price of each model.',
  })
  @AreModelPrices()
  readonly llmPrices!: readonly string[];
}
