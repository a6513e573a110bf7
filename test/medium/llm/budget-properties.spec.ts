import fc from 'fast-check';
import type { Reservation } from '../../../src/llm/budgets.js';
import { addSpender, type BudgetParts, openBudgets, SetClock } from '../../support/budget-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const MOST = 1_000;
const LEASE_SECONDS = 60;
const START = Date.parse('2026-11-22T00:00:00.000Z');

let database: TestDatabase;
let clock: SetClock;
let parts: BudgetParts;

beforeAll(async () => {
  database = await createTestDatabase();
  clock = new SetClock('2026-11-22T00:00:00.000Z');
  parts = await openBudgets(
    database,
    { BUDGET_SESSION_TOKENS_PER_DAY: String(MOST), BUDGET_RESERVATION_SECONDS: String(LEASE_SECONDS) },
    clock,
  );
});

afterAll(async () => {
  await parts.close();
  await database.drop();
});

const steps = fc.array(
  fc.oneof(
    fc.record({ step: fc.constant('reserve' as const), tokens: fc.integer({ min: 0, max: 600 }) }),
    fc.record({
      step: fc.constant('settle' as const),
      which: fc.nat({ max: 9 }),
      tokens: fc.integer({ min: 0, max: 900 }),
    }),
    fc.record({ step: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ step: fc.constant('sweep' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  ),
  { minLength: 1, maxLength: 25 },
);

/** The budget as a sum on paper. */
class Ledger {
  used = 0;
  overshoot = 0;
  readonly open = new Map<string, { tokens: number; until: number }>();

  heldAt(seconds: number): number {
    const live = [...this.open.values()].filter(({ until }) => until > seconds);
    return live.reduce((sum, { tokens }) => sum + tokens, 0);
  }
}

it('what is used never exceeds the budget but for what calls used beyond their reservations or leases', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const spender = await addSpender(database);
      const ledger = new Ledger();
      const reservations: Reservation[] = [];
      let seconds = 0;
      clock.set(new Date(START).toISOString());
      for (const step of list) {
        if (step.step === 'wait') {
          seconds += step.seconds;
          clock.set(new Date(START + seconds * 1_000).toISOString());
        } else if (step.step === 'sweep') {
          await parts.budgets.sweep(step.limit);
        } else if (step.step === 'settle') {
          const reservation = reservations[step.which];
          if (!reservation) continue;
          await parts.budgets.settle(reservation, { tokens: step.tokens, cost: 0 });
          const open = ledger.open.get(reservation.id);
          if (!open) continue;
          ledger.open.delete(reservation.id);
          ledger.used += step.tokens;
          ledger.overshoot += Math.max(0, step.tokens - (open.until > seconds ? open.tokens : 0));
        } else {
          const fits = ledger.used + ledger.heldAt(seconds) + step.tokens <= MOST;
          const made = await parts.budgets
            .reserve(spender, { tokens: step.tokens, cost: 0 })
            .catch((error: unknown) => {
              expect(error).toMatchObject({ code: 'budget_exceeded' });
              return undefined;
            });
          expect(made !== undefined).toBe(fits);
          if (!made) continue;
          reservations.push(made);
          ledger.open.set(made.id, { tokens: step.tokens, until: seconds + LEASE_SECONDS });
        }
        expect(ledger.used + ledger.heldAt(seconds)).toBeLessThanOrEqual(MOST + ledger.overshoot);
      }
      await parts.budgets.sweep(1_000);
      const { tokens } = await parts.budgets.usageOf('session', spender.sessionId, 'day');
      expect(tokens).toBe(ledger.used + ledger.heldAt(seconds));
    }),
    { numRuns: 150 },
  );
}, 120_000);
