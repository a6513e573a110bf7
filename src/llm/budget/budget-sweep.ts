import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Budgets } from '../budgets.js';

const EVERY_MS = 60_000;
const BATCH = 1_000;

/**
 * Gives back what calls that died had reserved, and deletes what is over.
 *
 * Every minute on every instance, with budgets or without: those that were set before may have left rows.
 */
@Injectable()
export class BudgetSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BudgetSweep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly budgets: Budgets) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await this.budgets.sweep(BATCH);
    } catch (error) {
      this.logger.warn({ err: error }, 'what is over of the budgets could not be deleted');
    }
  }
}
