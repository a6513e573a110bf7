import { Injectable } from '@nestjs/common';
import { type ModelPrice, parseModelPrices } from '../config/model-prices.js';
import { Settings } from '../config/settings.js';
import { SettingsError } from '../config/settings-error.js';
import { listBudgets } from './budget/budget-list.js';
import type { TokenUsage } from './model-port.js';

/** Whole billionths of the currency unit. A token of the cheapest models costs dozens of them; exact up to 9 million units. */
export type NanoUnits = number;

/** What is reserved before a call and charged after it. */
export interface Spending {
  /** Input and output together. */
  tokens: number;
  cost: NanoUnits;
}

/** A model of the chain, as in `LLM_PRICES`. */
export interface NamedModel {
  provider: string;
  model: string;
}

/** They answer on this machine, and cost nothing. */
const FREE_PROVIDERS: ReadonlySet<string> = new Set(['knowledge', 'scripted', 'apology']);

const PICO_PER_NANO = 1_000n;

/** What models cost, by `LLM_PRICES`. */
@Injectable()
export class Prices {
  private readonly configured: readonly ModelPrice[];
  private readonly hasMoneyBudget: boolean;
  private readonly chain: NamedModel[] = [];

  constructor(settings: Settings) {
    this.configured = parseModelPrices(settings.llmPrices);
    this.hasMoneyBudget = listBudgets(settings).some(({ unit }) => unit === 'cost');
  }

  /**
   * Says which models may answer; called at start, once for each or for all.
   *
   * Throws `SettingsError` when there is a budget of money and a model without a price: its calls would have to be
   * guessed.
   */
  useModels(models: readonly NamedModel[]): void {
    const unpriced = models.filter((model) => !isFree(model) && !this.find(model));
    if (this.hasMoneyBudget && unpriced.length > 0) {
      const names = unpriced.map(({ provider, model }) => `${provider}/${model}`).join(', ');
      throw new SettingsError([`LLM_PRICES has no price for ${names}, which a BUDGET_…_COST_… needs`]);
    }
    this.chain.push(...models);
  }

  /**
   * What a call cost, rounded up to a whole nano-unit; an unknown model costs as much as the dearest. Zero without
   * `LLM_PRICES`.
   */
  costOf(provider: string, model: string, { inputTokens, outputTokens }: TokenUsage): NanoUnits {
    const named = { provider, model };
    if (isFree(named)) return 0;
    const price = this.find(named);
    return dearest(price ? [price] : this.configured, inputTokens, outputTokens);
  }

  /** Whether nobody who may answer charges for it, neither tokens nor money. */
  get areFree(): boolean {
    return this.chain.length > 0 && this.chain.every(isFree);
  }

  /** The most that one answer may use: of the dearest model of the chain, or of all prices when none is known. */
  estimate(inputTokens: number, maxOutputTokens: number): Spending {
    const usage = { inputTokens, outputTokens: maxOutputTokens };
    const costs = this.chain.map(({ provider, model }) => this.costOf(provider, model, usage));
    const cost =
      costs.length > 0 ? Math.max(...costs) : dearest(this.configured, inputTokens, maxOutputTokens);
    return { tokens: inputTokens + maxOutputTokens, cost };
  }

  private find({ provider, model }: NamedModel): ModelPrice | undefined {
    return this.configured.find((price) => price.provider === provider && price.model === model);
  }
}

function isFree({ provider }: NamedModel): boolean {
  return FREE_PROVIDERS.has(provider);
}

function dearest(prices: readonly ModelPrice[], inputTokens: number, outputTokens: number): NanoUnits {
  const costs = prices.map(({ inputPicoUnits, outputPicoUnits }) => {
    const pico = BigInt(inputTokens) * inputPicoUnits + BigInt(outputTokens) * outputPicoUnits;
    return Number((pico + PICO_PER_NANO - 1n) / PICO_PER_NANO);
  });
  return Math.max(0, ...costs);
}
