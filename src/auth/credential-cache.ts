import { LRUCache } from 'lru-cache';
import type { Notifications } from '../database/notifications.js';

/**
 * Longest time a change may go unseen: the bound when the notice of a change
 * is lost. Notices normally arrive within milliseconds.
 */
const MAX_AGE_MS = 5_000;
const MAX_ENTRIES = 10_000;

/**
 * Records that decide over credentials, kept in memory for a few seconds.
 *
 * Every instance drops a record when any instance announces its change, and
 * everything when announcements may have been missed. What is not found is
 * never kept. Load errors reach the caller: no credit for what could not be checked.
 */
export class CredentialCache<Value extends object> {
  private readonly records = new LRUCache<string, Value>({ max: MAX_ENTRIES, ttl: MAX_AGE_MS });

  constructor(
    topic: string,
    notifications: Notifications,
    private readonly load: (key: string) => Promise<Value | undefined>,
  ) {
    notifications.listen(topic, (key) => {
      if (key === undefined) this.forget();
      else this.records.delete(key);
    });
  }

  async find(key: string): Promise<Value | undefined> {
    const kept = this.records.get(key);
    if (kept) return kept;
    const value = await this.load(key);
    if (value) this.records.set(key, value);
    return value;
  }

  /** Drops every record. */
  forget(): void {
    this.records.clear();
  }
}
