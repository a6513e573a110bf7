import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionPolicies } from '../retention-policies.js';
import type { RetentionTarget, SweepBatch } from '../retention-target.js';
import { RetentionTargets } from '../retention-targets.js';
import { ExportRepository } from '../store/export.repository.js';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

/** Kept exports forget by themselves: long enough to be fetched, no longer, for each is a copy of everything. */
@Injectable()
export class ExportRetention implements RetentionTarget, OnModuleInit {
  readonly name = 'exports';
  readonly holds = 'Files with all that is held of a person, made on request';
  readonly bounds = {
    defaultSeconds: 7 * DAY_SECONDS,
    // As long as a link to one is good.
    floorSeconds: HOUR_SECONDS,
    ceilingSeconds: 30 * DAY_SECONDS,
  };

  constructor(
    private readonly targets: RetentionTargets,
    private readonly exports: ExportRepository,
    private readonly policies: RetentionPolicies,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  /** For readers: what is older is gone, swept or not. */
  get ttlMs(): number {
    return this.policies.secondsOf(this.name) * 1_000;
  }

  countOverdue(now: Date, ttlSeconds: number): Promise<number> {
    return this.exports.countOverdue(before(now, ttlSeconds));
  }

  sweep({ now, ttlSeconds, limit }: SweepBatch): Promise<number> {
    return this.exports.sweep(before(now, ttlSeconds), limit);
  }
}

function before(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1_000);
}
