import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Word, wordOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import { type FieldFault, Problem } from '../../errors/problem.js';
import type { JobQueue } from '../../jobs/job-queue.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../time/clock.js';
import { POLICY_AGE_MS, RetentionPolicies, type RetentionPolicy } from '../retention-policies.js';
import { RetentionTargets } from '../retention-targets.js';
import { RetentionPolicyRepository } from '../store/retention-policy.repository.js';

const SECOND_MS = 1_000;
/** By then every instance has heard of a change, and what was written after the policy before is in the table. */
const HEARD_SECONDS = (3 * POLICY_AGE_MS) / SECOND_MS;

const QUEUE: JobQueue<Readonly<{ target: Word }>> = {
  name: 'retention-policy',
  retryLimit: 10,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 600,
  expireSeconds: 3_600,
  concurrency: 1,
};

/** How long somebody wants something kept. */
export interface WantedPolicy {
  target: string;
  ttlSeconds: number;
}

/** Changes policies, and has what is there already follow them. */
@Injectable()
export class PolicyChanges implements OnModuleInit {
  constructor(
    private readonly policies: RetentionPolicies,
    private readonly targets: RetentionTargets,
    private readonly repository: RetentionPolicyRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register(QUEUE, ({ target }) => this.follow(target));
  }

  /** Every policy in force. Throws `service_unavailable` when it cannot be read. */
  async list(): Promise<RetentionPolicy[]> {
    await this.read();
    return this.policies.list();
  }

  /**
   * Stores all of these or none, with the event that says so; answers what is in force then. Here it is at once, on
   * other instances when they hear of it.
   *
   * Throws `request_invalid` with a path for each target that there is not, or is named twice, and each time out of
   * bounds; `service_unavailable` when it cannot be put on record.
   */
  async change(wanted: readonly WantedPolicy[]): Promise<RetentionPolicy[]> {
    requirePossible(wanted, this.targets);
    const before = new Map((await this.list()).map(({ target, ttlSeconds }) => [target.name, ttlSeconds]));
    const changed = wanted.filter(({ target, ttlSeconds }) => before.get(target) !== ttlSeconds);
    if (changed.length === 0) return this.policies.list();
    const changedAt = this.clock.now();
    await this.repository.transaction(async (transaction) => {
      await this.repository.store(
        changed.map((policy) => ({ ...policy, changedAt })),
        transaction,
      );
      const policies = changed.map(({ target, ttlSeconds }) => ({
        ...{ target: wordOf(target), ttlSeconds, previousSeconds: before.get(target) ?? 0 },
      }));
      await this.audit.append({ action: 'retention.changed', facts: { policies } }, transaction);
      for (const { target } of changed) await this.announce(target, transaction);
    });
    return this.list();
  }

  /** Once for what is there now, and once for what instances write that have not heard of it yet. */
  private async announce(name: string, transaction: EntityManager): Promise<void> {
    if (!this.targets.find(name)?.policyChanged) return;
    const payload = { target: wordOf(name) };
    try {
      await this.jobs.send(QUEUE, payload, { transaction });
      await this.jobs.send(QUEUE, payload, { transaction, startAfterSeconds: HEARD_SECONDS });
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }

  private async follow(name: string): Promise<void> {
    await this.policies.read();
    await this.targets.find(name)?.policyChanged?.(this.policies.secondsOf(name));
  }

  private async read(): Promise<void> {
    try {
      await this.policies.read();
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }
}

function requirePossible(wanted: readonly WantedPolicy[], targets: RetentionTargets): void {
  const faults = wanted.flatMap(({ target: name, ttlSeconds }, place): FieldFault[] => {
    const at = (path: string, message: string): FieldFault[] => [
      { path: `policies.${place}.${path}`, message },
    ];
    const target = targets.find(name);
    if (!target) return at('target', 'there is no such target');
    if (wanted.findIndex((other) => other.target === name) !== place)
      return at('target', 'is named more than once');
    const { floorSeconds, ceilingSeconds } = target.bounds;
    if (ttlSeconds >= floorSeconds && ttlSeconds <= ceilingSeconds) return [];
    return at('ttlSeconds', `must be from ${floorSeconds} to ${ceilingSeconds} seconds for ${name}`);
  });
  if (faults.length > 0) throw new Problem('request_invalid', 'One or more values are not valid.', faults);
}
