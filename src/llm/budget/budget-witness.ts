import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AuditLog } from '../../audit/audit-log.js';
import type { Budget } from './budget-list.js';

const WINDOW_MS = 3_600_000;
const MOST_SPENDERS = 10_000;

/**
 * Puts on record that a budget was used up: once an hour for each budget and spender on each instance, so that whoever
 * is refused cannot fill the log. Refusing itself waits for nothing.
 */
@Injectable()
export class BudgetWitness {
  private readonly logger = new Logger(BudgetWitness.name);
  private readonly seen = new LRUCache<string, true>({ max: MOST_SPENDERS, ttl: WINDOW_MS });

  constructor(private readonly audit: AuditLog) {}

  /** `scopeId` is the id of the client, the person or the conversation that the budget belongs to. */
  exceeded({ scope, period, unit }: Budget, scopeId: string): void {
    const key = `${scope} ${period} ${unit} ${scopeId}`;
    if (this.seen.has(key)) return;
    this.seen.set(key, true);
    this.audit
      .append({
        action: 'budget.exceeded',
        // A client is no party of its own: its key is the actor.
        ...(scope === 'key' ? {} : { resource: { kind: scope, id: scopeId } }),
        facts: { scope, period, unit },
      })
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'a budget that was used up is not on record');
      });
  }
}
