import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Notifications } from '../database/notifications.js';
import type { RetentionTarget } from './retention-target.js';
import { RetentionTargets } from './retention-targets.js';
import {
  RETENTION_TOPIC,
  RetentionPolicyRepository,
  type StoredPolicy,
} from './store/retention-policy.repository.js';

/** How long a lost notice may leave an instance with the policy before. */
export const POLICY_AGE_MS = 60_000;

/** How long something is kept, and since when that is so; null for the default. */
export interface RetentionPolicy {
  target: RetentionTarget;
  ttlSeconds: number;
  changedAt: Date | null;
}

/**
 * The policies in force: what an operator has stored, else the defaults of the targets.
 *
 * Kept in memory, for turns ask at each message. Read again when another instance has changed one, and every minute.
 */
@Injectable()
export class RetentionPolicies implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RetentionPolicies.name);
  private readonly watchers = new Map<string, ((ttlSeconds: number) => void)[]>();
  private stored: ReadonlyMap<string, StoredPolicy> | undefined;
  private reading: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly targets: RetentionTargets,
    private readonly repository: RetentionPolicyRepository,
    notifications: Notifications,
  ) {
    notifications.listen(RETENTION_TOPIC, () => void this.refresh());
  }

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.refresh(), POLICY_AGE_MS).unref();
    await this.refresh();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.reading;
  }

  /** How long a target is kept, in seconds; the default as long as nothing could be read. Throws for no target. */
  secondsOf(name: string): number {
    return this.policyOf(this.require(name)).ttlSeconds;
  }

  /** All that is in force, in the order in which runs go through it. */
  list(): RetentionPolicy[] {
    return this.targets.all.map((target) => this.policyOf(target));
  }

  /** Told what holds when that is read for the first time, and whenever it changes. Call it in `onModuleInit`. */
  watch(name: string, watcher: (ttlSeconds: number) => void): void {
    this.watchers.set(name, [...(this.watchers.get(name) ?? []), watcher]);
  }

  /** Reads what is stored. Rejects when that cannot be done, and what held goes on to hold. */
  read(): Promise<void> {
    const reading = this.reading.then(async () => {
      this.take(await this.repository.list());
    });
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async refresh(): Promise<void> {
    await this.read().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the policies of retention could not be read: keeping those before');
    });
  }

  private take(stored: readonly StoredPolicy[]): void {
    const isFirst = this.stored === undefined;
    const before = new Map([...this.watchers.keys()].map((name) => [name, this.secondsOf(name)]));
    this.stored = new Map(stored.map((policy) => [policy.target, policy]));
    for (const [name, watchers] of this.watchers) {
      const ttlSeconds = this.secondsOf(name);
      if (isFirst || ttlSeconds !== before.get(name)) for (const watcher of watchers) watcher(ttlSeconds);
    }
  }

  /** Bounds may have become narrower with the program since a policy was stored. */
  private policyOf(target: RetentionTarget): RetentionPolicy {
    const { defaultSeconds, floorSeconds, ceilingSeconds } = target.bounds;
    const stored = this.stored?.get(target.name);
    if (!stored) return { target, ttlSeconds: defaultSeconds, changedAt: null };
    const ttlSeconds = Math.min(Math.max(stored.ttlSeconds, floorSeconds), ceilingSeconds);
    return { target, ttlSeconds, changedAt: stored.changedAt };
  }

  private require(name: string): RetentionTarget {
    const target = this.targets.find(name);
    if (!target) throw new Error(`There is no retention target ${name}`);
    return target;
  }
}
