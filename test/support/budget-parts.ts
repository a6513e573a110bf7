import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditEvent } from '../../src/audit/audit-event.js';
import type { AuditLog } from '../../src/audit/audit-log.js';
import { loadSettings } from '../../src/config/load-settings.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { PreparedStatements } from '../../src/database/prepared-statements.js';
import { BudgetFigures } from '../../src/llm/budget/budget-figures.js';
import { BudgetWitness } from '../../src/llm/budget/budget-witness.js';
import { BudgetRepository } from '../../src/llm/budget/store/budget.repository.js';
import { Budgets, type Spender } from '../../src/llm/budgets.js';
import { Prices } from '../../src/llm/prices.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { Clock } from '../../src/time/clock.js';
import { TEST_ENVIRONMENT } from './test-app.js';
import type { TestDatabase } from './test-database.js';

/** A clock that stands still until it is set. */
export class SetClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  set(instant: string): void {
    this.instant = instant;
  }

  now(): Date {
    return new Date(this.instant);
  }
}

/** The budgets of one instance, with connections of its own. */
export interface BudgetParts {
  budgets: Budgets;
  prices: Prices;
  metrics: Metrics;
  dataSource: DataSource;
  /** What it has put on record. */
  events: AuditEvent[];
  close(): Promise<void>;
}

export const NOON = '2026-11-22T12:00:00.000Z';

/** `audit` is the log it writes to; without it events go into a list. */
export async function openBudgets(
  database: TestDatabase,
  environment: Record<string, string>,
  clock: Clock = new SetClock(NOON),
  audit?: AuditLog,
): Promise<BudgetParts> {
  const settings = loadSettings({ ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ...environment });
  const dataSource = await new DataSource(dataSourceOptions(settings, [])).initialize();
  const events: AuditEvent[] = [];
  const append = (event: AuditEvent): Promise<void> => {
    events.push(event);
    return Promise.resolve();
  };
  const metrics = new Metrics();
  const prices = new Prices(settings);
  const repository = new BudgetRepository(new PreparedStatements(dataSource));
  const witness = new BudgetWitness(audit ?? ({ append } as unknown as AuditLog));
  const figures = new BudgetFigures(metrics);
  const budgets = new Budgets(settings, prices, repository, witness, figures, clock);
  return { budgets, prices, metrics, dataSource, events, close: () => dataSource.destroy() };
}

/** A person of a client, with a conversation; or a further conversation of a person. */
export async function addSpender(
  database: Pick<TestDatabase, 'query'>,
  known: Partial<Spender> = {},
): Promise<Spender> {
  const spender = { clientId: uuidv7(), subjectId: uuidv7(), sessionId: uuidv7(), ...known };
  const { clientId, subjectId, sessionId } = spender;
  await database.query(
    'INSERT INTO subjects (id, client_id, created_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING',
    [subjectId, clientId],
  );
  await database.query(
    `INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 day') ON CONFLICT DO NOTHING`,
    [sessionId, clientId, subjectId],
  );
  return spender;
}

/** How many of these were fulfilled; throws what was rejected with anything but a used-up budget. */
export function countReserved(results: readonly PromiseSettledResult<unknown>[]): number {
  for (const result of results) {
    if (result.status === 'rejected' && (result.reason as { code?: string }).code !== 'budget_exceeded')
      throw result.reason;
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}
