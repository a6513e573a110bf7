import { parseDecimal } from './decimal-text.js';
import { loadSettings } from './load-settings.js';
import { parseModelPrices } from './model-prices.js';
import { SettingsError } from './settings-error.js';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

describe('a decimal text', () => {
  it.each([
    ['0', 9, 0n],
    ['12', 2, 1_200n],
    ['0.1', 9, 100_000_000n],
    ['0.000000001', 9, 1n],
    ['999999999999.999999', 6, 999_999_999_999_999_999n],
  ])('%s with %i places is exactly %s', (text, places, value) => {
    expect(parseDecimal(text, places)).toBe(value);
  });

  it.each(['', '.5', '1.', '-1', '1e3', '1,5', ' 1', '0.1234567', '1234567890123'])('is not %j', (text) => {
    expect(() => parseDecimal(text, 6)).toThrow('must be a decimal number of at most 6 places');
  });
});

describe('prices of models', () => {
  it('are exact, whatever slashes and colons the name of a model has', () => {
    expect(
      parseModelPrices([
        'openai/gpt-x:0.15/0.60',
        'bedrock/eu.vendor.model-v1:0:3/15',
        'openai/org/llama:8b:0/0.000001',
      ]),
    ).toEqual([
      { provider: 'openai', model: 'gpt-x', inputPicoUnits: 150_000n, outputPicoUnits: 600_000n },
      {
        provider: 'bedrock',
        model: 'eu.vendor.model-v1:0',
        inputPicoUnits: 3_000_000n,
        outputPicoUnits: 15_000_000n,
      },
      { provider: 'openai', model: 'org/llama:8b', inputPicoUnits: 0n, outputPicoUnits: 1n },
    ]);
  });

  it.each([
    ['openai/gpt-x', 'must be provider/model:input/output entries separated by commas'],
    ['gpt-x:1/2', 'must be provider/model:input/output entries separated by commas'],
    ['openai/gpt-x:1/2/', 'must be provider/model:input/output entries separated by commas'],
    ['openai/gpt-x:1/0.0000001', 'must be a decimal number of at most 6 places'],
    ['openai/gpt-x:1/2,openai/gpt-x:1/3', 'names a model twice'],
  ])('%s are refused at start by rule, without the value', (text, rule) => {
    expect(faultsOf({ LLM_PRICES: text })).toEqual([`LLM_PRICES ${rule}`]);
  });
});

describe('budgets', () => {
  it('are none by default', () => {
    expect(loadSettings({})).toMatchObject({
      budgetKeyTokensPerDay: 0,
      budgetSessionCostPerMonth: '0',
      llmPrices: [],
      budgetReservationSeconds: 600,
    });
  });

  it.each([
    ['BUDGET_KEY_TOKENS_PER_DAY', '-1'],
    ['BUDGET_SESSION_TOKENS_PER_MONTH', 'many'],
    ['BUDGET_KEY_COST_PER_DAY', '-0.5'],
    ['BUDGET_SUBJECT_COST_PER_MONTH', '1000001'],
    ['BUDGET_SESSION_COST_PER_DAY', '0.0000000001'],
    ['BUDGET_RESERVATION_SECONDS', '0'],
  ])('%s of %s is refused at start by name', (name, value) => {
    const faults = faultsOf({ [name]: value });

    expect(faults[0]).toMatch(new RegExp(`^${name} must `));
  });

  it('of money may have as many places as are counted', () => {
    expect(
      faultsOf({ BUDGET_KEY_COST_PER_DAY: '1000000', BUDGET_SUBJECT_COST_PER_DAY: '0.000000001' }),
    ).toEqual([]);
  });
});
