import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PreparedStatements } from '../../../database/prepared-statements.js';
import { MOST_COUNTED } from '../../../database/row-sweep.js';
import { Problem } from '../../../errors/problem.js';
import type { Spending } from '../../prices.js';
import type { BudgetPeriod, BudgetScope, BudgetUnit } from '../budget-list.js';
import { dayOf, monthOf } from '../period.js';
import {
  COUNT_OVER,
  DELETE_PAST_COUNTERS,
  DELETE_RELEASED,
  FIND_CHARGED,
  FORGET_SUBJECT,
  RELEASE_EXPIRED,
  RESERVE,
  SETTLE,
} from './budget.statements.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
/** Each lost race means that another call opened a counter of ours; so many at once are no coincidence. */
const MOST_ATTEMPTS = 100;

/** Something of a budget for each unit and period. */
export type ByBudget<Value> = Record<`${BudgetPeriod}_${BudgetUnit}`, Value>;

/** Who pays, and the most they may use; null is no budget. */
export interface Payer {
  scope: BudgetScope;
  scopeId: string;
  most: ByBudget<number | null>;
}

/** A reservation as it is to be made. */
export interface NewReservation extends Spending {
  id: string;
  subjectId: string;
  sessionId: string;
  now: Date;
  expiresAt: Date;
}

/** What each scope had left; refused when it is too little anywhere. */
export interface Standing {
  isReserved: boolean;
  /** There are reservations whose lease is over, and which still count. Looked for when the call was refused only. */
  hasExpired: boolean;
  left: { scope: BudgetScope; left: ByBudget<number | null> }[];
}

/** `bigint` arrives as text. */
type LeftRow = Record<`${keyof ByBudget<unknown>}_left`, string | null> & {
  scope: BudgetScope;
  fits: boolean;
  has_expired: boolean;
};

type ChargedRow = ByBudget<string> & { day: string };

/** The round trips of budgets. Each is one statement: it happens whole or not at all. */
@Injectable()
export class BudgetRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /**
   * Charges all payers, or none when one of them has too little left. `payers` come in the order of `BUDGET_SCOPES`.
   *
   * Throws `resource_not_found` when the person or the conversation is gone.
   */
  async reserve(payers: readonly Payer[], reservation: NewReservation): Promise<Standing> {
    const { id, subjectId, sessionId, tokens, cost, now, expiresAt } = reservation;
    const values = [
      payers.map(({ scope }) => scope),
      payers.map(({ scopeId }) => scopeId),
      payers.map(({ most }) => most.day_tokens),
      payers.map(({ most }) => most.day_cost),
      payers.map(({ most }) => most.month_tokens),
      payers.map(({ most }) => most.month_cost),
      ...[subjectId, sessionId, dayOf(now), monthOf(now), tokens, cost, id, expiresAt, now],
    ];
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const rows = await this.runUnlessOvertaken(values);
      const [first] = rows ?? [];
      // Somebody else opened one of the counters, and has finished by now: the next look finds it.
      if (!rows || !first) continue;
      return { isReserved: first.fits, hasExpired: first.has_expired, left: rows.map(leftOf) };
    }
    throw new Problem('service_unavailable');
  }

  /** False when there is no such reservation any more. */
  async settle(id: string, { tokens, cost }: Spending): Promise<boolean> {
    return (await this.statements.run(SETTLE, [id, tokens, cost])).length === 1;
  }

  /** Answers how many were given back. */
  async releaseExpired(now: Date, limit: number): Promise<number> {
    return (await this.statements.run(RELEASE_EXPIRED, [now, limit])).length;
  }

  async deleteReleased(before: Date, limit: number): Promise<number> {
    return (await this.statements.run(DELETE_RELEASED, [before, limit])).length;
  }

  /** Deletes counters of months before that of `now`. */
  async deletePastCounters(now: Date, limit: number): Promise<number> {
    return (await this.statements.run(DELETE_PAST_COUNTERS, [monthOf(now), limit])).length;
  }

  /** Reservations and counters that are over; stops at 100,000 of each kind. */
  async countOver(before: Date): Promise<number> {
    const values = [before, monthOf(before), MOST_COUNTED];
    return (await this.statements.run<{ rows: number }>(COUNT_OVER, values))[0]?.rows ?? 0;
  }

  /** What is charged in the current period, reservations included. */
  async findCharged(scope: BudgetScope, scopeId: string, period: BudgetPeriod, now: Date): Promise<Spending> {
    const [row] = await this.statements.run<ChargedRow>(FIND_CHARGED, [scope, scopeId, monthOf(now)]);
    if (!row || (period === 'day' && row.day !== dayOf(now))) return { tokens: 0, cost: 0 };
    return { tokens: Number(row[`${period}_tokens`]), cost: Number(row[`${period}_cost`]) };
  }

  /** Deletes the counters of a person and of their conversations; answers how many. */
  async forgetSubject(subjectId: string, transaction?: EntityManager): Promise<number> {
    if (!transaction) return (await this.statements.run(FORGET_SUBJECT, [subjectId])).length;
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, count] = await transaction.query<[unknown[], number]>(FORGET_SUBJECT.text, [subjectId]);
    return count;
  }

  private async runUnlessOvertaken(values: readonly unknown[]): Promise<LeftRow[] | undefined> {
    try {
      return await this.statements.run<LeftRow>(RESERVE, values);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === UNIQUE_VIOLATION) return undefined;
      if (code === FOREIGN_KEY_VIOLATION) {
        throw new Problem('resource_not_found', undefined, undefined, { cause: error });
      }
      throw error;
    }
  }
}

function leftOf(row: LeftRow): Standing['left'][number] {
  const left = {
    day_tokens: numberOf(row.day_tokens_left),
    day_cost: numberOf(row.day_cost_left),
    month_tokens: numberOf(row.month_tokens_left),
    month_cost: numberOf(row.month_cost_left),
  };
  return { scope: row.scope, left };
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
