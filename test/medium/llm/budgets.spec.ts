import { uuidOf } from '../../../src/audit/closed-facts.js';
import { PreparedStatements } from '../../../src/database/prepared-statements.js';
import type { Spender } from '../../../src/llm/budgets.js';
import {
  addSpender,
  type BudgetParts,
  countReserved,
  NOON,
  openBudgets,
  SetClock,
} from '../../support/budget-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CALL = { tokens: 100, cost: 0 };

let database: TestDatabase;
let opened: BudgetParts[];

beforeEach(async () => {
  database = await createTestDatabase();
  opened = [];
});

afterEach(async () => {
  for (const parts of opened) await parts.close();
  await database.drop();
});

async function start(environment: Record<string, string>): Promise<BudgetParts> {
  const parts = await openBudgets(database, environment, new SetClock(NOON));
  opened.push(parts);
  return parts;
}

describe('a race for what is left', () => {
  it('of 200 calls at once on four instances, a budget for 10 lets exactly 10 pass', async () => {
    const environment = {
      BUDGET_KEY_TOKENS_PER_DAY: '1000',
      BUDGET_SUBJECT_TOKENS_PER_MONTH: '100000',
      BUDGET_SESSION_TOKENS_PER_DAY: '100000',
      DATABASE_POOL_SIZE: '8',
    };
    const instances: BudgetParts[] = [];
    for (let n = 0; n < 4; n++) instances.push(await start(environment));

    // Once with counters that are not there yet, and then with those of the first round.
    for (let round = 0; round < 2; round++) {
      const spender = await addSpender(database);
      const race = (): Promise<PromiseSettledResult<unknown>[]> =>
        Promise.allSettled(
          Array.from({ length: 200 }, (_, n) => instances[n % 4]!.budgets.reserve(spender, CALL)),
        );

      const results = await race();
      const again = await race();

      expect([countReserved(results), countReserved(again)]).toEqual([10, 0]);
      const charged = await instances[0]!.budgets.usageOf('key', spender.clientId, 'day');
      expect(charged.tokens).toBe(1_000);
    }
  });

  it('between customers of one client is won by as many as the budget of the client covers', async () => {
    const { budgets } = await start({
      BUDGET_KEY_TOKENS_PER_MONTH: '1000',
      BUDGET_SESSION_TOKENS_PER_DAY: '500',
      BUDGET_SUBJECT_TOKENS_PER_DAY: '500',
    });
    const { clientId } = await addSpender(database);
    const spenders: Spender[] = [];
    for (let n = 0; n < 40; n++) spenders.push(await addSpender(database, { clientId }));

    const results = await Promise.allSettled(spenders.map((spender) => budgets.reserve(spender, CALL)));

    expect(countReserved(results)).toBe(10);
    const sums = await database.query<{ scope: string; tokens: number }>(
      'SELECT scope, sum(day_tokens)::int AS tokens FROM budget_counters GROUP BY scope ORDER BY scope',
    );
    expect(sums.map(({ tokens }) => tokens)).toEqual([1_000, 1_000, 1_000]);
  });
});

describe('a refusal', () => {
  const GENEROUS = {
    BUDGET_KEY_TOKENS_PER_DAY: '1000000',
    BUDGET_KEY_TOKENS_PER_MONTH: '1000000',
    BUDGET_SUBJECT_TOKENS_PER_DAY: '1000000',
    BUDGET_SUBJECT_COST_PER_MONTH: '1000',
    BUDGET_SESSION_TOKENS_PER_MONTH: '1000000',
    BUDGET_SESSION_COST_PER_DAY: '1000',
  };
  const MONEY = { tokens: 100, cost: 5_000_000 };

  it.each([
    ['BUDGET_KEY_TOKENS_PER_DAY', 'key', 'day', 'tokens', 'tokens a day for this client', '43200'],
    ['BUDGET_KEY_TOKENS_PER_MONTH', 'key', 'month', 'tokens', 'tokens a month for this client', '734400'],
    ['BUDGET_SUBJECT_TOKENS_PER_DAY', 'subject', 'day', 'tokens', 'tokens a day for this person', '43200'],
    ['BUDGET_SUBJECT_COST_PER_MONTH', 'subject', 'month', 'cost', 'cost a month for this person', '734400'],
    ['BUDGET_SESSION_TOKENS_PER_MONTH', 'session', 'month', 'tokens', 'tokens a month for this', '734400'],
    ['BUDGET_SESSION_COST_PER_DAY', 'session', 'day', 'cost', 'cost a day for this conversation', '43200'],
  ])(
    'of six budgets by %s names it, and when it begins anew',
    async (name, scope, period, unit, words, wait) => {
      const most = unit === 'tokens' ? '250' : '0.0125';
      const { budgets, events, metrics } = await start({ ...GENEROUS, [name]: most });
      const spender = await addSpender(database);
      await budgets.reserve(spender, MONEY);
      await budgets.reserve(spender, MONEY);

      const refused = budgets.reserve(spender, MONEY);

      await expect(refused).rejects.toMatchObject({
        code: 'budget_exceeded',
        status: 429,
        detail: expect.stringContaining(words) as string,
        headers: { 'Retry-After': wait },
      });
      expect(events).toMatchObject([{ action: 'budget.exceeded', facts: { scope, period, unit } }]);
      expect(await metrics.read()).toContain(
        `hushdesk_budget_refusals_total{scope="${scope}",period="${period}",unit="${unit}"} 1`,
      );
      const sums = await database.query<{ tokens: number }>(
        'SELECT month_tokens::int AS tokens FROM budget_counters',
      );
      expect(sums).toEqual([{ tokens: 200 }, { tokens: 200 }, { tokens: 200 }]);
    },
  );

  it('goes on record once, for each conversation that it concerns', async () => {
    const { budgets, events } = await start({ BUDGET_SESSION_TOKENS_PER_DAY: '50' });
    const first = await addSpender(database);
    const second = await addSpender(database);

    for (const spender of [first, first, second, first]) {
      await expect(budgets.reserve(spender, CALL)).rejects.toMatchObject({ code: 'budget_exceeded' });
    }

    expect(events.map(({ resource }) => resource)).toEqual([
      { kind: 'session', id: uuidOf(first.sessionId) },
      { kind: 'session', id: uuidOf(second.sessionId) },
    ]);
  });
});

describe('settling', () => {
  let parts: BudgetParts;
  let spender: Spender;

  beforeEach(async () => {
    parts = await start({ BUDGET_KEY_TOKENS_PER_DAY: '1000', BUDGET_KEY_COST_PER_MONTH: '1' });
    spender = await addSpender(database);
  });

  const charged = async (): Promise<unknown[]> => [
    await parts.budgets.usageOf('key', spender.clientId, 'day'),
    await parts.budgets.usageOf('key', spender.clientId, 'month'),
  ];

  it.each([
    ['less than reserved gives the rest back', { tokens: 40, cost: 10 }],
    ['more than reserved charges the rest as well', { tokens: 1_700, cost: 2_000_000_000 }],
    ['nothing, for a call that never left, gives all back', { tokens: 0, cost: 0 }],
  ])('%s', async (_name, usage) => {
    const reservation = await parts.budgets.reserve(spender, { tokens: 100, cost: 500 });
    const before = await charged();

    await parts.budgets.settle(reservation, usage);

    expect(before).toEqual([
      { tokens: 100, cost: 500 },
      { tokens: 100, cost: 500 },
    ]);
    expect(await charged()).toEqual([usage, usage]);
    expect(await database.query('SELECT FROM budget_reservations')).toEqual([]);
  });

  it('twice counts once, at the same moment too', async () => {
    const reservation = await parts.budgets.reserve(spender, CALL);

    await Promise.all([1, 2, 3].map(() => parts.budgets.settle(reservation, { tokens: 60, cost: 0 })));
    await parts.budgets.settle(reservation, { tokens: 60, cost: 0 });

    expect(await charged()).toEqual([
      { tokens: 60, cost: 0 },
      { tokens: 60, cost: 0 },
    ]);
    expect(await parts.metrics.read()).toContain('hushdesk_budget_reservations_total{outcome="settled"} 1');
  });
});

it('reserving and settling are one statement each, also for somebody who is new and when refused', async () => {
  const { budgets } = await start({
    BUDGET_KEY_TOKENS_PER_DAY: '250',
    BUDGET_SUBJECT_TOKENS_PER_DAY: '250',
    BUDGET_SESSION_COST_PER_MONTH: '1',
  });
  const spender = await addSpender(database);
  const run = jest.spyOn(PreparedStatements.prototype, 'run');

  const reservation = await budgets.reserve(spender, CALL);
  await budgets.settle(reservation, CALL);
  await budgets.reserve(spender, CALL);
  await budgets.reserve(spender, CALL).catch(() => undefined);

  expect(run.mock.calls.map(([{ name }]) => name)).toEqual([
    'budget-reserve',
    'budget-settle',
    'budget-reserve',
    'budget-reserve',
  ]);
  run.mockRestore();
});

it('without a budget nothing is reserved and the database is not asked', async () => {
  const { budgets, dataSource } = await start({});
  await dataSource.destroy();

  const reservation = await budgets.reserve({ clientId: '', subjectId: '', sessionId: '' }, CALL);
  await budgets.settle(reservation, CALL);

  expect([budgets.isEnabled, reservation]).toEqual([false, undefined]);
  await dataSource.initialize();
});
