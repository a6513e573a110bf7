import { Module } from '@nestjs/common';
import { BudgetFigures } from './budget/budget-figures.js';
import { BudgetSweep } from './budget/budget-sweep.js';
import { BudgetWitness } from './budget/budget-witness.js';
import { BudgetRepository } from './budget/store/budget.repository.js';
import { Budgets } from './budgets.js';
import { Prices } from './prices.js';
import { ProviderChain } from './provider-chain.js';

@Module({
  providers: [ProviderChain, Prices, Budgets, BudgetRepository, BudgetWitness, BudgetFigures, BudgetSweep],
  exports: [ProviderChain, Prices, Budgets],
})
export class LlmModule {}
