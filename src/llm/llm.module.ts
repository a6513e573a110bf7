import { Module } from '@nestjs/common';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { BudgetFigures } from './budget/budget-figures.js';
import { BudgetRetention } from './budget/budget-retention.js';
import { BudgetWitness } from './budget/budget-witness.js';
import { BudgetRepository } from './budget/store/budget.repository.js';
import { Budgets } from './budgets.js';
import { Egress } from './egress/egress.js';
import { ModelChain } from './model-chain.js';
import { Prices } from './prices.js';
import { LlmErasure } from './rights/llm-erasure.js';
import { LlmPersonalData } from './rights/llm-personal-data.js';
import { Vendors } from './vendors.js';

@Module({
  imports: [PrivacyModule],
  providers: [
    ...[Egress, ModelChain, Vendors],
    ...[Prices, Budgets, BudgetRepository, BudgetWitness, BudgetFigures, BudgetRetention],
    ...[LlmPersonalData, LlmErasure],
  ],
  exports: [ModelChain, Prices, Budgets],
})
export class LlmModule {}
