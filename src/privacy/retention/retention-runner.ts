import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { wordOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import { RetentionPolicies, type RetentionPolicy } from '../retention-policies.js';
import {
  RetentionRunRepository,
  type StoredRun,
  type TargetCount,
} from '../store/retention-run.repository.js';
import { RetentionFigures } from './retention-figures.js';
import { sweepToEnd } from './sweeping.js';

const BEAT_MS = 5_000;

/** Somebody else has taken over the run: they thought us dead. */
class RunLost extends Error {}

/** A run that this runner does. */
interface OwnRun {
  id: string;
  runner: string;
  signal: AbortSignal;
  counts: Map<string, TargetCount>;
  beatAtMs: number;
}

/** Does runs: every target to its end, one after the other. */
@Injectable()
export class RetentionRunner implements OnModuleDestroy {
  private readonly logger = new Logger(RetentionRunner.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly policies: RetentionPolicies,
    private readonly repository: RetentionRunRepository,
    private readonly figures: RetentionFigures,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A run under way stops after its batch; somebody else goes on with it. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /**
   * Does a run to its end and puts that on record, unless somebody else is doing it: then undefined, at once.
   *
   * A target that fails does not hold up the others. Rejects when the run was stopped, or what it did could not be
   * put on record; whoever calls this again for the same run goes on where it stopped.
   */
  async run(id: string, outer: AbortSignal): Promise<StoredRun | undefined> {
    const runner = uuidv7();
    const claimed = await this.repository.claim(id, runner, this.clock.now());
    if (!claimed) return undefined;
    const signal = AbortSignal.any([outer, this.stopping.signal]);
    const counts = new Map(claimed.targets.map((count) => [count.target, { ...count, failed: false }]));
    const own = { id, runner, signal, counts, beatAtMs: performance.now() };
    try {
      await this.policies.read();
      for (const policy of this.policies.list()) await this.sweep(own, policy);
      return await this.end(own, claimed);
    } catch (error) {
      if (!(error instanceof RunLost)) await this.release(own);
      throw error;
    }
  }

  /** Counts what a run would delete. Throws `service_unavailable` when the policies cannot be read. */
  async rehearse(): Promise<TargetCount[]> {
    try {
      await this.policies.read();
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
    return this.figures.countOverdue();
  }

  private async sweep(own: OwnRun, { target, ttlSeconds }: RetentionPolicy): Promise<void> {
    const { signal, counts } = own;
    const count = counts.get(target.name) ?? { target: target.name, count: 0, failed: false };
    counts.set(target.name, count);
    try {
      const now = (): Date => this.clock.now();
      for await (const gone of sweepToEnd({ target, ttlSeconds, now, signal })) {
        count.count += gone;
        this.figures.countSwept(target.name, gone);
        await this.beat(own);
      }
    } catch (error) {
      if (error instanceof RunLost || signal.aborted) throw error;
      count.failed = true;
      this.logger.warn({ err: error, target: target.name }, 'a target of retention could not be swept');
    }
  }

  private async beat(own: OwnRun): Promise<void> {
    if (performance.now() - own.beatAtMs < BEAT_MS) return;
    own.beatAtMs = performance.now();
    if (!(await this.repository.beat(own.id, own.runner, this.clock.now(), listOf(own))))
      throw new RunLost('Somebody else does this run of retention');
  }

  private async end(own: OwnRun, claimed: StoredRun): Promise<StoredRun> {
    const targets = listOf(own);
    const now = this.clock.now();
    const failed = targets.filter((target) => target.failed).length;
    const state = failed === 0 ? 'done' : 'failed';
    const facts = {
      targets: targets
        .filter(({ count }) => count > 0)
        .map(({ target, count }) => ({ target: wordOf(target), count })),
      failed,
    };
    await this.repository.transaction(async (transaction) => {
      const { id, runner } = own;
      if (!(await this.repository.end({ id, runner, state, now }, targets, transaction)))
        throw new RunLost('Somebody else does this run of retention');
      const resource = { kind: 'retention_run' as const, id };
      await this.audit.append({ action: 'retention.ended', resource, facts }, transaction);
    });
    return { ...claimed, state, endedAt: now, targets };
  }

  /** A database that is away cannot be told: then the next one waits until it takes us for dead. */
  private async release(own: OwnRun): Promise<void> {
    await this.repository.release(own.id, own.runner, listOf(own)).catch(() => undefined);
  }
}

function listOf({ counts }: OwnRun): TargetCount[] {
  return [...counts.values()];
}
