import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataKey } from '../crypto/data-key.js';
import { open, seal } from '../crypto/sealed.js';
import { Problem } from '../errors/problem.js';
import { ServiceKeys } from '../keys/service-keys.js';

/**
 * Seals the personal part of an event, bound to the event.
 *
 * The key is fetched at start. A service that has not got it yet, because its database is not ready, can put
 * nothing on record: `service_unavailable`.
 */
@Injectable()
export class PersonalSealer implements OnModuleInit {
  private key: DataKey | undefined;

  constructor(private readonly keys: ServiceKeys) {}

  async onModuleInit(): Promise<void> {
    try {
      this.key = await this.keys.get('audit');
    } catch {
      // Readiness tells what the database lacks; the next event tries again.
    }
  }

  /** Throws `service_unavailable` while there is no key. */
  seal(eventId: string, plaintext: Buffer): Buffer {
    return seal(this.requireKey(), placeOf(eventId), plaintext);
  }

  /** Throws `SealBroken` for what was not sealed for this event. */
  open(eventId: string, sealed: Buffer): Buffer {
    return open(this.requireKey(), placeOf(eventId), sealed);
  }

  private requireKey(): DataKey {
    if (this.key) return this.key;
    void this.onModuleInit();
    throw new Problem('service_unavailable');
  }
}

function placeOf(row: string) {
  return { table: 'audit_events', row, column: 'personal' };
}
