import { decisiveOf, type ExceededBudget, refusalOf } from './refusal.js';

const exceeded = (over: Partial<ExceededBudget>): ExceededBudget => ({
  scope: 'key',
  period: 'day',
  unit: 'tokens',
  most: 100,
  left: 10,
  ...over,
});

describe('of several budgets that are used up', () => {
  it('the one that lasts longest is named, for nothing passes before', () => {
    const month = exceeded({ period: 'month', left: 90 });

    expect(decisiveOf([exceeded({ left: 0 }), month, exceeded({ left: -5 })])).toBe(month);
  });

  it('the tightest of the longest is named, whatever its unit', () => {
    const tightest = exceeded({ scope: 'session', unit: 'cost', most: 1_000_000, left: 1_000 });

    expect(decisiveOf([exceeded({ left: 10 }), tightest, exceeded({ left: 1 })])).toBe(tightest);
  });
});

it.each([
  ['day', '2026-12-31T23:59:59.001Z', '2027-01-01T00:00:00.000Z', '1'],
  ['day', '2028-02-28T12:00:00.000Z', '2028-02-29T00:00:00.000Z', '43200'],
  ['month', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z', '1'],
  ['month', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z', '2592000'],
] as const)('a refusal of the %s at %s says that it begins anew at %s', (period, now, next, seconds) => {
  const problem = refusalOf(exceeded({ period }), new Date(now));

  expect(problem.detail).toBe(
    `The budget of tokens a ${period} for this client does not cover another answer; it begins anew at ${next}.`,
  );
  expect(problem.headers).toEqual({ 'Retry-After': seconds });
});
