import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Settings } from '../config/settings.js';
import { Clock } from '../time/clock.js';
import { BudgetFigures } from './budget/budget-figures.js';
import { BUDGET_SCOPES, type BudgetPeriod, type BudgetScope, listBudgets } from './budget/budget-list.js';
import { BudgetWitness } from './budget/budget-witness.js';
import { decisiveOf, type ExceededBudget, refusalOf } from './budget/refusal.js';
import {
  BudgetRepository,
  type ByBudget,
  type Payer,
  type Standing,
} from './budget/store/budget.repository.js';
import type { TokenUsage } from './model-port.js';
import { Prices, type Spending } from './prices.js';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const RELEASE_BATCH = 100;

/** On whose account a call is made. A client keeps its id when its keys are rotated. */
export interface Spender {
  clientId: string;
  subjectId: string;
  sessionId: string;
}

/** The right to use so much; it lapses with its lease. */
export interface Reservation extends Readonly<Spending> {
  readonly id: string;
}

/** What a sweep did. */
export interface BudgetSweepResult {
  released: number;
  deleted: number;
}

/**
 * Budgets of tokens and money, counted for all instances together: what a call may use at most is reserved before it,
 * and corrected to what it used after it. One statement each, and none without a budget.
 *
 * So a budget is never overspent, but for what a call used beyond its reservation, or after its lease was over.
 */
@Injectable()
export class Budgets {
  private readonly budgets;
  private readonly leaseMs: number;

  constructor(
    settings: Settings,
    private readonly prices: Prices,
    private readonly repository: BudgetRepository,
    private readonly witness: BudgetWitness,
    private readonly figures: BudgetFigures,
    private readonly clock: Clock,
  ) {
    this.budgets = listBudgets(settings);
    this.leaseMs = settings.budgetReservationSeconds * SECOND_MS;
  }

  /** Whether there is any budget. */
  get isEnabled(): boolean {
    return this.budgets.length > 0;
  }

  /**
   * Reserves what a call may use at most, from every budget of its spender, or from none. Undefined without budgets.
   *
   * The person and the conversation must be stored by then: throws `resource_not_found` when they are gone, and
   * `budget_exceeded`, with `Retry-After`, when a budget does not cover the call. Settle what you get, however the
   * call ends.
   */
  async reserve(spender: Spender, estimate: Spending): Promise<Reservation | undefined> {
    if (!this.isEnabled) return undefined;
    const payers = this.payersOf(spender);
    for (;;) {
      const now = this.clock.now();
      const reservation = { id: uuidv7(), tokens: estimate.tokens, cost: estimate.cost };
      const { subjectId, sessionId } = spender;
      const expiresAt = new Date(now.getTime() + this.leaseMs);
      const standing = await this.repository.reserve(payers, {
        ...reservation,
        ...{ subjectId, sessionId, now, expiresAt },
      });
      if (standing.isReserved) {
        this.figures.countReservations('reserved');
        return reservation;
      }
      if (!standing.hasExpired) this.refuse(payers, standing, estimate, now);
      await this.releaseExpired(now, RELEASE_BATCH);
    }
  }

  /**
   * Replaces what a call had reserved by what it used: also when it failed, was aborted, or outlived its lease.
   * Settling twice counts once.
   */
  async settle(reservation: Reservation | undefined, usage: Spending): Promise<void> {
    if (!reservation) return;
    if (await this.repository.settle(reservation.id, usage)) this.figures.countReservations('settled');
  }

  /**
   * Counts in the figures what a model charged for one request, and answers what that is to settle. `provider` and
   * `model` are words of the configuration.
   */
  countSpent(provider: string, model: string, usage: TokenUsage): Spending {
    const cost = this.prices.costOf(provider, model, usage);
    this.figures.countSpent(provider, model, usage, cost);
    return { tokens: usage.inputTokens + usage.outputTokens, cost };
  }

  /** What is charged to a client, a person or a conversation in the current period, calls under way included. */
  usageOf(scope: BudgetScope, id: string, period: BudgetPeriod): Promise<Spending> {
    return this.repository.findCharged(scope, id, period, this.clock.now());
  }

  /**
   * Deletes what is counted of a person and of their conversations, in the caller's transaction or by itself; answers
   * how many rows. Counters go with their person and conversation anyhow, when these are deleted.
   *
   * In a transaction that deletes both call it first: calls under way lock counters before they look for the person.
   */
  forget(subjectId: string, transaction?: EntityManager): Promise<number> {
    return this.repository.forgetSubject(subjectId, transaction);
  }

  /**
   * Gives back what is reserved by calls whose lease is over, and deletes what is over: counters a day after their
   * month, reservations that nobody settled a day after their lease. At most `limit` rows of each kind.
   */
  async sweep(limit: number, now = this.clock.now()): Promise<BudgetSweepResult> {
    const released = await this.releaseExpired(now, limit);
    const dayAgo = new Date(now.getTime() - DAY_MS);
    const deleted =
      (await this.repository.deleteReleased(dayAgo, limit)) +
      (await this.repository.deletePastCounters(dayAgo, limit));
    return { released, deleted };
  }

  /** How many rows are over by then, for `sweep` to delete; stops at 100,000 of each kind. */
  countOver(now: Date): Promise<number> {
    return this.repository.countOver(new Date(now.getTime() - DAY_MS));
  }

  private payersOf({ sessionId, subjectId, clientId }: Spender): Payer[] {
    const ids: Record<BudgetScope, string> = { session: sessionId, subject: subjectId, key: clientId };
    return BUDGET_SCOPES.flatMap((scope) => {
      const own = this.budgets.filter((budget) => budget.scope === scope);
      if (own.length === 0) return [];
      const most: ByBudget<number | null> = {
        ...{ day_tokens: null, day_cost: null, month_tokens: null, month_cost: null },
        ...Object.fromEntries(own.map(({ period, unit, most }) => [`${period}_${unit}`, most])),
      };
      return [{ scope, scopeId: ids[scope], most }];
    });
  }

  private async releaseExpired(now: Date, limit: number): Promise<number> {
    const released = await this.repository.releaseExpired(now, limit);
    if (released > 0) this.figures.countReservations('expired', released);
    return released;
  }

  private refuse(payers: readonly Payer[], { left }: Standing, estimate: Spending, now: Date): never {
    const exceeded = this.budgets.flatMap((budget): ExceededBudget[] => {
      const { scope, period, unit } = budget;
      const rest = left.find((of) => of.scope === scope)?.left[`${period}_${unit}`] ?? 0;
      return rest < estimate[unit] ? [{ ...budget, left: rest }] : [];
    });
    const [first, ...others] = exceeded;
    if (!first) throw new Error('a call was refused although every budget covers it');
    const decisive = decisiveOf([first, ...others]);
    const payer = payers.find(({ scope }) => scope === decisive.scope);
    if (payer) this.witness.exceeded(decisive, payer.scopeId);
    this.figures.countRefusal(decisive);
    throw refusalOf(decisive, now);
  }
}
