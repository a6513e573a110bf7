import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Outcome } from '../load/order.ts';

/** Messages of one order are far from those of the next: none is asked twice. */
const APART = 10_000_000;
const GENERATOR = join(import.meta.dirname, '../load/generator.ts');

/** The generator's process. One order at a time. */
export class Customers {
  private readonly process: ChildProcess = fork(GENERATOR);
  private orders = 0;

  /** Carries out an order; throws when any of its turns failed, since what is refused costs little. */
  async ask(order: Omit<Order, 'from'>): Promise<Outcome> {
    const outcome = await this.askDespite(order);
    if (Object.keys(outcome.failures).length > 0)
      throw new Error(`Turns failed, by status: ${JSON.stringify(outcome.failures)}`);
    return outcome;
  }

  /** The same where failures are part of what is measured. */
  async askDespite(order: Omit<Order, 'from'>): Promise<Outcome> {
    const answered = once(this.process, 'message');
    this.process.send({ ...order, from: this.orders++ * APART } satisfies Order);
    const [outcome] = (await answered) as [Outcome | { error: string }];
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome;
  }

  stop(): void {
    this.process.disconnect();
  }
}

/** Turns in a second. */
export function rateOf({ turns, elapsedMs }: Outcome): number {
  return (turns / elapsedMs) * 1_000;
}
