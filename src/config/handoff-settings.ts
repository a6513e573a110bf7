import { BudgetSettings } from './budget-settings.js';

/** Passing a conversation to a person. */
export abstract class HandoffSettings extends BudgetSettings {}
