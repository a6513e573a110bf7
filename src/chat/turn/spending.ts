import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Budgets } from '../../llm/budgets.js';
import { ModelChain } from '../../llm/model-chain.js';
import type { EgressReceipt, Prompt, TokenUsage } from '../../llm/model-port.js';
import { Prices } from '../../llm/prices.js';
import { estimateUsage } from '../../llm/token-estimate.js';
import type { CallOutcome } from './live-answer.js';
import type { StoredQuestion } from './questions.js';

/** Ends a call’s reservation with what it used; never rejects for who has left. */
export type Settle = (outcome: Readonly<CallOutcome>, receipts: readonly EgressReceipt[]) => Promise<void>;

/** What a turn may cost and has cost. */
@Injectable()
export class Spending implements OnApplicationBootstrap {
  constructor(
    private readonly budgets: Budgets,
    private readonly prices: Prices,
    private readonly chain: ModelChain,
  ) {}

  /** Throws `SettingsError` when there is a budget of money and a model without a price. */
  onApplicationBootstrap(): void {
    this.prices.useModels(this.chain.models());
  }

  /** Reserves what the answer may use at most; nothing when nobody charges. Throws `budget_exceeded`. */
  async reserve(clientId: string, asked: StoredQuestion, prompt: Prompt): Promise<Settle> {
    if (this.prices.areFree) return () => Promise.resolve();
    const { subjectId, sessionId } = asked;
    const { inputTokens } = estimateUsage(prompt, '');
    const estimate = this.prices.estimate(inputTokens, prompt.maxOutputTokens);
    const reservation = await this.budgets.reserve({ clientId, subjectId, sessionId }, estimate);
    return async (outcome, receipts) => {
      const { provider, model, usage } = usedBy(outcome, receipts, prompt);
      await this.budgets.settle(reservation, this.budgets.countSpent(provider, model, usage));
    };
  }
}

/** Of an answer that was cut short the vendor has not told what it charges: then about as much as went over the line. */
function usedBy(
  { provider, model, raw, usage }: Readonly<CallOutcome>,
  receipts: readonly EgressReceipt[],
  prompt: Prompt,
): { provider: string; model: string; usage: TokenUsage } {
  if (usage) return { provider, model, usage };
  const last = receipts.at(-1);
  if (!last) return { provider, model, usage: { inputTokens: 0, outputTokens: 0 } };
  return { provider: last.provider, model: last.model, usage: estimateUsage(prompt, raw) };
}
