import { Injectable } from '@nestjs/common';
import { RowSweep } from '../database/row-sweep.js';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Clock } from '../time/clock.js';
import { IdempotencyStore } from './idempotency/idempotency.store.js';
import { MOVE_EXPIRY } from './idempotency/store/idempotency.statements.js';

const MOVE_BATCH = 1_000;

/** The stored answers as retention sees them: for how long, and which are over. */
@Injectable()
export class IdempotencyKeys {
  /** By their time of expiry. */
  readonly rows: RowSweep;

  constructor(
    private readonly store: IdempotencyStore,
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
  ) {
    this.rows = new RowSweep(statements, {
      table: 'idempotency_keys',
      key: 'actor_id, route, key_hash',
      since: 'expires_at',
    });
  }

  /** From now on answers are kept for so long. */
  keepFor(ttlSeconds: number): void {
    this.store.keptSeconds = ttlSeconds;
  }

  /** Gives stored answers that are not over yet the end that they would have got with this time. */
  async moveExpiry(ttlSeconds: number): Promise<void> {
    const values = [this.clock.now(), ttlSeconds, MOVE_BATCH];
    while ((await this.statements.run(MOVE_EXPIRY, values)).length === MOVE_BATCH);
  }
}
