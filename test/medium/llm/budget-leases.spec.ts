import type { Spender } from '../../../src/llm/budgets.js';
import {
  addSpender,
  type BudgetParts,
  countReserved,
  openBudgets,
  SetClock,
} from '../../support/budget-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CALL = { tokens: 100, cost: 0 };
const BUDGET = { BUDGET_KEY_TOKENS_PER_DAY: '1000', BUDGET_RESERVATION_SECONDS: '60' };

let database: TestDatabase;
let clock: SetClock;
let parts: BudgetParts;
let spender: Spender;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = new SetClock('2026-11-22T12:00:00.000Z');
  parts = await openBudgets(database, BUDGET, clock);
  spender = await addSpender(database);
});

afterEach(async () => {
  await parts.close();
  await database.drop();
});

const chargedTokens = async (period: 'day' | 'month' = 'day'): Promise<number> =>
  (await parts.budgets.usageOf('key', spender.clientId, period)).tokens;

/** Reservations of an instance that is gone before it can settle them. */
async function crashWith(calls: number): Promise<void> {
  const crashed = await openBudgets(database, BUDGET, clock);
  for (let n = 0; n < calls; n++) await crashed.budgets.reserve(spender, CALL);
  await crashed.close();
}

describe('what an instance had reserved when it died', () => {
  it('counts until its lease is over, and not a moment longer', async () => {
    await crashWith(10);

    clock.set('2026-11-22T12:00:59.999Z');
    await expect(parts.budgets.reserve(spender, CALL)).rejects.toMatchObject({ code: 'budget_exceeded' });

    clock.set('2026-11-22T12:01:00.000Z');
    await parts.budgets.reserve(spender, CALL);
    expect(await chargedTokens()).toBe(100);
    expect(await parts.metrics.read()).toContain('hushdesk_budget_reservations_total{outcome="expired"} 10');
  });

  it('is free again for exactly as many of 100 calls at once on three instances', async () => {
    await crashWith(10);
    const others = [await openBudgets(database, BUDGET, clock), await openBudgets(database, BUDGET, clock)];
    const instances = [parts, ...others];

    clock.set('2026-11-22T12:01:00.000Z');
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => instances[n % 3]!.budgets.reserve(spender, CALL)),
    );
    for (const other of others) await other.close();

    expect(countReserved(results)).toBe(10);
    expect(await chargedTokens()).toBe(1_000);
  });

  it('comes back by the sweep as well, in batches', async () => {
    await crashWith(5);
    clock.set('2026-11-22T12:01:00.000Z');

    const first = await parts.budgets.sweep(3);
    const second = await parts.budgets.sweep(3);

    expect([first.released, second.released]).toEqual([3, 2]);
    expect(await chargedTokens()).toBe(0);
  });

  it('of the day before does not lower what today has', async () => {
    clock.set('2026-11-22T23:59:30.000Z');
    await crashWith(3);
    clock.set('2026-11-23T00:01:00.000Z');
    await parts.budgets.reserve(spender, CALL);

    await parts.budgets.sweep(10);

    expect([await chargedTokens('day'), await chargedTokens('month')]).toEqual([100, 100]);
  });
});

describe('a call that outlives its lease', () => {
  it('is still charged what it used, once', async () => {
    const slow = await parts.budgets.reserve(spender, CALL);
    clock.set('2026-11-22T12:02:00.000Z');
    await parts.budgets.sweep(10);
    const between = await chargedTokens();

    await parts.budgets.settle(slow, { tokens: 70, cost: 0 });
    await parts.budgets.settle(slow, { tokens: 70, cost: 0 });

    expect([between, await chargedTokens()]).toEqual([0, 70]);
  });

  it('is charged once when it settles while its lease is being given back', async () => {
    for (let round = 0; round < 25; round++) {
      clock.set('2026-11-22T12:00:00.000Z');
      const slow = await parts.budgets.reserve(spender, { tokens: 10, cost: 0 });
      clock.set('2026-11-22T12:02:00.000Z');
      await Promise.all([parts.budgets.sweep(10), parts.budgets.settle(slow, { tokens: 7, cost: 0 })]);
    }

    expect(await chargedTokens()).toBe(25 * 7);
  });
});

describe('nothing grows', () => {
  const rows = async (table: string): Promise<number> =>
    (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

  it('reservations nobody settles are gone a day after their lease', async () => {
    await crashWith(4);
    clock.set('2026-11-23T12:00:59.999Z');
    await parts.budgets.sweep(10);
    const kept = await rows('budget_reservations');

    clock.set('2026-11-23T12:01:00.000Z');
    const batches = [await parts.budgets.sweep(3), await parts.budgets.sweep(3)];

    expect([kept, ...batches.map(({ deleted }) => deleted)]).toEqual([4, 3, 1]);
    expect(await rows('budget_reservations')).toBe(0);
  });

  it('counters are gone a day after their month', async () => {
    await parts.budgets.settle(await parts.budgets.reserve(spender, CALL), CALL);
    clock.set('2026-12-01T23:59:59.999Z');
    const early = await parts.budgets.sweep(10);

    clock.set('2026-12-02T00:00:00.000Z');
    const late = await parts.budgets.sweep(10);

    expect([early.deleted, late.deleted]).toEqual([0, 1]);
    expect(await rows('budget_counters')).toBe(0);
  });
});
