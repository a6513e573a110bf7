import type { Spender } from '../../../src/llm/budgets.js';
import { addSpender, type BudgetParts, openBudgets } from '../../support/budget-parts.js';
import { dumpOf } from '../../support/database-dump.js';
import { openAuditStore } from '../../support/audit-store.js';
import { eventually } from '../../support/eventually.js';
import { PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { tracesIn } from '../../support/traces.js';

const CALL = { tokens: 100, cost: 100 };
const FOREIGN_KEY_VIOLATION = '23503';
const ALL = Object.fromEntries(
  ['KEY', 'SUBJECT', 'SESSION'].flatMap((scope) =>
    ['TOKENS_PER_DAY', 'TOKENS_PER_MONTH'].map((unit) => [`BUDGET_${scope}_${unit}`, '100000000']),
  ),
);

let database: TestDatabase;
let parts: BudgetParts;

beforeEach(async () => {
  database = await createTestDatabase();
  parts = await openBudgets(database, { ...ALL, DATABASE_POOL_SIZE: '16' });
});

afterEach(async () => {
  await parts.close();
  await database.drop();
});

const countersOf = async (scope: string): Promise<number> =>
  (await database.query('SELECT FROM budget_counters WHERE scope = $1', [scope])).length;

describe('what is counted of a person', () => {
  let first: Spender;
  let second: Spender;

  beforeEach(async () => {
    first = await addSpender(database);
    second = await addSpender(database, { clientId: first.clientId, subjectId: first.subjectId });
    for (const spender of [first, second, await addSpender(database)]) {
      await parts.budgets.reserve(spender, CALL);
    }
  });

  it('is forgotten with that of their conversations, and of nobody else', async () => {
    const forgotten = await parts.budgets.forget(first.subjectId);

    expect(forgotten).toBe(3);
    expect([await countersOf('session'), await countersOf('subject'), await countersOf('key')]).toEqual([
      1, 1, 2,
    ]);
  });

  it('is forgotten in a transaction, or not if that is taken back', async () => {
    const change = parts.dataSource.transaction(async (manager) => {
      expect(await parts.budgets.forget(first.subjectId, manager)).toBe(3);
      throw new Error('taken back');
    });

    await expect(change).rejects.toThrow('taken back');
    expect(await countersOf('session')).toBe(3);
  });

  it('goes with the conversation and with the person when these are deleted', async () => {
    await database.query('DELETE FROM chat_sessions WHERE id = $1', [first.sessionId]);
    const sessions = await countersOf('session');
    await database.query('DELETE FROM chat_sessions WHERE id = $1', [second.sessionId]);
    await database.query('DELETE FROM subjects WHERE id = $1', [first.subjectId]);

    expect([sessions, await countersOf('session'), await countersOf('subject')]).toEqual([2, 1, 1]);
  });

  it('is not counted again once they are gone, and a call under way settles with the client alone', async () => {
    const reservation = await parts.budgets.reserve(first, CALL);
    await database.query('DELETE FROM chat_sessions WHERE id = $1', [first.sessionId]);

    await expect(parts.budgets.reserve(first, CALL)).rejects.toMatchObject({ code: 'resource_not_found' });
    await parts.budgets.settle(reservation, { tokens: 5, cost: 0 });

    expect(await parts.budgets.usageOf('key', first.clientId, 'day')).toEqual({ tokens: 205, cost: 200 });
    expect(await parts.budgets.usageOf('session', first.sessionId, 'day')).toEqual({ tokens: 0, cost: 0 });
  });
});

it('calls of the same few people in any order, their deletions and erasures never deadlock', async () => {
  const { clientId } = await addSpender(database);
  const spenders: Spender[] = [];
  for (let person = 0; person < 4; person++) {
    const one = await addSpender(database, person < 3 ? { clientId } : {});
    spenders.push(one, await addSpender(database, { clientId: one.clientId, subjectId: one.subjectId }));
  }
  const call = async (spender: Spender): Promise<void> => {
    const reservation = await parts.budgets.reserve(spender, CALL);
    await parts.budgets.settle(reservation, { tokens: 1, cost: 0 });
  };
  const erase = (subjectId: string): Promise<unknown> =>
    parts.dataSource.transaction(async (manager) => {
      await parts.budgets.forget(subjectId, manager);
      await manager.query('DELETE FROM chat_sessions WHERE subject_id = $1', [subjectId]);
      await manager.query('DELETE FROM subjects WHERE id = $1', [subjectId]);
    });
  const gone = (error: unknown): void => {
    const { code = '' } = error as { code?: string };
    if (!['resource_not_found', FOREIGN_KEY_VIOLATION].includes(code)) throw error;
  };

  const work = async (n: number): Promise<unknown> => {
    const spender = spenders[(n * 7 + (n % 5)) % spenders.length]!;
    if (n % 100 === 99) return parts.budgets.sweep(100);
    if (n % 50 === 49) return parts.budgets.forget(spender.subjectId);
    // Whoever is deleted comes back, so that there is always somebody to call and to delete.
    if (n % 40 === 39) await erase(spender.subjectId).catch(gone);
    if (n % 40 === 19) {
      await parts.dataSource.query('DELETE FROM chat_sessions WHERE id = $1', [spender.sessionId]);
    }
    if (n % 20 === 19) return addSpender(parts.dataSource, spender).catch(gone);
    return call(spender).catch(gone);
  };
  let next = 0;
  const lanes = Array.from({ length: 16 }, async () => {
    while (next < 1_500) await work(next++);
  });

  await Promise.all(lanes);
  const negative = await database.query(
    'SELECT FROM budget_counters WHERE least(day_tokens, month_tokens) < 0',
  );
  expect(negative).toEqual([]);
}, 120_000);

it('personal data where ids belong is refused, and is in no counter, no figure and no event', async () => {
  const audit = await openAuditStore(database);
  const small = await openBudgets(
    database,
    { ...ALL, BUDGET_SESSION_TOKENS_PER_DAY: '50' },
    undefined,
    audit.log,
  );
  const spender = await addSpender(database);

  for (const planted of [PLANTED.email, SENTENCE]) {
    await expect(small.budgets.reserve({ ...spender, clientId: planted }, CALL)).rejects.toThrow();
    await expect(small.budgets.usageOf('key', planted, 'day')).rejects.toThrow();
  }
  const refused = small.budgets.reserve(spender, CALL);
  await expect(refused).rejects.toMatchObject({ code: 'budget_exceeded' });
  await refused.catch((error: unknown) => {
    expect(tracesIn(JSON.stringify(error), [spender.sessionId, spender.subjectId])).toEqual([]);
  });
  small.budgets.countSpent('openai', 'gpt-x', { inputTokens: 1, outputTokens: 2 });

  await eventually(async () => (await database.query('SELECT FROM audit_events')).length === 1);
  const figures = await small.metrics.read();
  expect(figures).toContain('hushdesk_budget_refusals_total{');
  expect(tracesIn(figures, [...VALUES, spender.sessionId, spender.subjectId, spender.clientId])).toEqual([]);
  expect((await dumpOf(database)).tracesOf(...VALUES)).toEqual([]);
  await small.close();
  await audit.close();
});
