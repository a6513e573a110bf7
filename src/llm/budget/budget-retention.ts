import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RetentionTarget, SweepBatch } from '../../privacy/retention-target.js';
import { RetentionTargets } from '../../privacy/retention-targets.js';
import { Budgets } from '../budgets.js';

const DAY_SECONDS = 86_400;

/**
 * What is counted for budgets goes a day after it is over, with budgets or without: those that were set before may
 * have left rows. The day is for clocks that differ and calls that were slow; nobody needs another time.
 */
@Injectable()
export class BudgetRetention implements RetentionTarget, OnModuleInit {
  readonly name = 'budgets';
  readonly holds = 'Counters of budgets after their month, and reservations that nobody settled';
  readonly bounds = { defaultSeconds: DAY_SECONDS, floorSeconds: DAY_SECONDS, ceilingSeconds: DAY_SECONDS };

  constructor(
    private readonly budgets: Budgets,
    private readonly targets: RetentionTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  countOverdue(now: Date): Promise<number> {
    return this.budgets.countOver(now);
  }

  /** First everything is given back that is still reserved by calls that died: only then can it be deleted. */
  async sweep({ now, limit, signal }: SweepBatch): Promise<number> {
    while (!signal.aborted) {
      const { released, deleted } = await this.budgets.sweep(limit, now);
      if (deleted > 0 || released < limit) return deleted;
    }
    return 0;
  }
}
