import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NOTIFY } from '../../database/notifications.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { LIST_POLICIES, STORE_POLICY } from './retention.statements.js';

/** Notices of this topic tell every instance that a policy has changed. */
export const RETENTION_TOPIC = 'retention';

/** How long an operator has something kept. */
export interface StoredPolicy {
  target: string;
  ttlSeconds: number;
  changedAt: Date;
}

@Injectable()
export class RetentionPolicyRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
  ) {}

  /** Runs what belongs together: policies, their event, the jobs that follow. */
  transaction<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }

  list(): Promise<StoredPolicy[]> {
    return this.statements.run<StoredPolicy & Record<string, unknown>>(LIST_POLICIES, []);
  }

  /** Stores policies in the place of earlier ones, and tells every instance when the transaction commits. */
  async store(policies: readonly StoredPolicy[], transaction: EntityManager): Promise<void> {
    for (const { target, ttlSeconds, changedAt } of policies)
      await transaction.query(STORE_POLICY, [target, ttlSeconds, changedAt]);
    await transaction.query(NOTIFY, [`${RETENTION_TOPIC}:`]);
  }
}
