import fc from 'fast-check';
import { loadSettings } from '../config/load-settings.js';
import { Prices } from './prices.js';

const LLM_PRICES = 'openai/small:0.15/0.60,openai/large:2.5/10,anthropic/odd:0.037501/0.000001';

const pricesOf = (environment: Record<string, string> = {}): Prices =>
  new Prices(loadSettings({ LLM_PRICES, ...environment }));

describe('what a call cost', () => {
  it.each([
    ['openai', 'small', 1_000_000, 1_000_000, 750_000_000],
    ['openai', 'small', 1, 0, 150],
    ['openai', 'large', 1_234, 56, 3_645_000],
    ['anthropic', 'odd', 1, 0, 38],
    ['anthropic', 'odd', 0, 1, 1],
    ['anthropic', 'odd', 0, 0, 0],
  ])('%s/%s for %i and %i tokens is %i nano-units', (provider, model, inputTokens, outputTokens, cost) => {
    expect(pricesOf().costOf(provider, model, { inputTokens, outputTokens })).toBe(cost);
  });

  it('is nothing when the answer was made on this machine', () => {
    for (const provider of ['knowledge', 'scripted']) {
      expect(pricesOf().costOf(provider, provider, { inputTokens: 900, outputTokens: 90 })).toBe(0);
    }
  });

  it('by an unknown model is that of the dearest', () => {
    const usage = { inputTokens: 100, outputTokens: 100 };

    expect(pricesOf().costOf('openai', 'new', usage)).toBe(pricesOf().costOf('openai', 'large', usage));
    expect(pricesOf({ LLM_PRICES: '' }).costOf('openai', 'new', usage)).toBe(0);
  });

  it('is never less than the exact sum, and less than a nano-unit more', () => {
    const tokens = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(tokens, tokens, (inputTokens, outputTokens) => {
        const exactPico = BigInt(inputTokens) * 37_501n + BigInt(outputTokens);
        const cost = BigInt(pricesOf().costOf('anthropic', 'odd', { inputTokens, outputTokens })) * 1_000n;
        expect(cost >= exactPico && cost - exactPico < 1_000n).toBe(true);
      }),
    );
  });
});

describe('the estimate of a call', () => {
  it('is that of the dearest model of the chain', () => {
    const prices = pricesOf();
    prices.useModels([
      { provider: 'openai', model: 'small' },
      { provider: 'knowledge', model: 'knowledge' },
    ]);

    expect(prices.estimate(1_000, 500)).toEqual({ tokens: 1_500, cost: 450_000 });
  });

  it('is that of the dearest price while no chain is known', () => {
    expect(pricesOf().estimate(1_000, 500)).toEqual({ tokens: 1_500, cost: 7_500_000 });
  });
});

describe('a model without a price', () => {
  const chain = [
    { provider: 'openai', model: 'small' },
    { provider: 'openai', model: 'new' },
    { provider: 'knowledge', model: 'knowledge' },
  ];

  it('stops the start when there is a budget of money, by the name of the setting and the model', () => {
    const prices = pricesOf({ BUDGET_SUBJECT_COST_PER_DAY: '1' });

    expect(() => {
      prices.useModels(chain);
    }).toThrow('LLM_PRICES has no price for openai/new, which a BUDGET_…_COST_… needs');
  });

  it('is no fault with budgets of tokens', () => {
    const prices = pricesOf({ BUDGET_SUBJECT_TOKENS_PER_DAY: '1' });

    expect(() => {
      prices.useModels(chain);
    }).not.toThrow();
  });
});
