import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { wordOf } from './closed-facts.js';
import { AuditLog } from './audit-log.js';

const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * Puts on record that somebody ran into a limit: once a minute for each address and limit, so that whoever is refused
 * cannot fill the log. Refusing itself waits for nothing.
 */
@Injectable()
export class LimitWitness {
  private readonly logger = new Logger(LimitWitness.name);
  private readonly seen = new LRUCache<string, true>({ max: MOST_ADDRESSES, ttl: WINDOW_MS });

  constructor(private readonly audit: AuditLog) {}

  /** `limit` is the name of the limit, `address` that of the caller: it goes on record sealed. */
  exceeded(limit: string, address: string): void {
    const key = `${limit} ${address}`;
    if (this.seen.has(key)) return;
    this.seen.set(key, true);
    this.audit
      .append({ action: 'limit.exceeded', facts: { limit: wordOf(limit) }, personal: { address } })
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'a limit that was hit is not on record');
      });
  }
}
