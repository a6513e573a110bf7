import { ScreeningSettings } from './screening-settings.js';

/** What models may cost. */
export abstract class BudgetSettings extends ScreeningSettings {}
