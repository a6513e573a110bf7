import type { Spender } from '../../../src/llm/budgets.js';
import { addSpender, type BudgetParts, openBudgets, SetClock } from '../../support/budget-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CALL = { tokens: 100, cost: 0 };

let database: TestDatabase;
let clock: SetClock;
let parts: BudgetParts;
let spender: Spender;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = new SetClock('2026-11-30T23:59:59.999Z');
  parts = await openBudgets(
    database,
    { BUDGET_KEY_TOKENS_PER_DAY: '100', BUDGET_SUBJECT_TOKENS_PER_MONTH: '300' },
    clock,
  );
  spender = await addSpender(database);
});

afterEach(async () => {
  await parts.close();
  await database.drop();
});

const spend = async (tokens = 100): Promise<void> => {
  await parts.budgets.settle(await parts.budgets.reserve(spender, CALL), { tokens, cost: 0 });
};
const refusedFor = (seconds: number): object => ({
  code: 'budget_exceeded',
  headers: { 'Retry-After': String(seconds) },
});
const tokensOf = async (scope: 'key' | 'subject', period: 'day' | 'month'): Promise<number> => {
  const id = scope === 'key' ? spender.clientId : spender.subjectId;
  return (await parts.budgets.usageOf(scope, id, period)).tokens;
};

it('a day ends at midnight in UTC, to the millisecond', async () => {
  clock.set('2026-11-22T23:59:59.000Z');
  await spend();
  await expect(spend()).rejects.toMatchObject(refusedFor(1));
  clock.set('2026-11-22T23:59:59.999Z');
  await expect(spend()).rejects.toMatchObject(refusedFor(1));

  clock.set('2026-11-23T00:00:00.000Z');

  await spend();
  await expect(spend()).rejects.toMatchObject(refusedFor(86_400));
});

it('a month ends with its last day, and takes that day with it', async () => {
  for (const day of [28, 29, 30]) {
    clock.set(`2026-11-${day}T12:00:00.000Z`);
    await spend();
  }
  clock.set('2026-11-30T23:59:59.999Z');
  await expect(spend()).rejects.toMatchObject(refusedFor(1));
  expect(await tokensOf('subject', 'month')).toBe(300);

  clock.set('2026-12-01T00:00:00.000Z');

  await spend();
  expect([await tokensOf('subject', 'month'), await tokensOf('key', 'day')]).toEqual([100, 100]);
});

it('when day and month are used up, the wait is that for the month', async () => {
  for (const day of [27, 28, 29]) {
    clock.set(`2026-11-${day}T12:00:00.000Z`);
    await spend();
  }

  await expect(spend()).rejects.toMatchObject({
    detail: expect.stringContaining('tokens a month for this person') as string,
    ...refusedFor(129_600),
  });
});

it('a call that runs over midnight counts on the day on which it began', async () => {
  clock.set('2026-11-22T23:59:59.999Z');
  const reservation = await parts.budgets.reserve(spender, CALL);

  clock.set('2026-11-23T00:00:00.000Z');
  await spend();
  await parts.budgets.settle(reservation, { tokens: 30, cost: 0 });

  expect([await tokensOf('key', 'day'), await tokensOf('subject', 'month')]).toEqual([100, 130]);
});

it('a call that runs over the end of the month counts in the month in which it began', async () => {
  const reservation = await parts.budgets.reserve(spender, CALL);

  clock.set('2026-12-01T00:00:00.000Z');
  await parts.budgets.settle(reservation, { tokens: 30, cost: 0 });
  const december = await tokensOf('subject', 'month');
  clock.set('2026-11-30T23:59:59.999Z');

  expect([december, await tokensOf('subject', 'month')]).toEqual([0, 30]);
});

it('an instance whose clock is late around midnight reopens no day that is over', async () => {
  clock.set('2026-11-22T12:00:00.000Z');
  await spend();
  clock.set('2026-11-23T00:00:00.000Z');
  const reservation = await parts.budgets.reserve(spender, CALL);

  clock.set('2026-11-22T23:59:59.990Z');
  await expect(spend()).rejects.toMatchObject({ code: 'budget_exceeded' });
  await parts.budgets.settle(reservation, { tokens: 0, cost: 0 });
  await spend(60);
  clock.set('2026-11-23T00:00:01.000Z');

  expect([await tokensOf('key', 'day'), await tokensOf('subject', 'month')]).toEqual([60, 160]);
});
