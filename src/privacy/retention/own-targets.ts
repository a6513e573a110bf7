import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { RowSweep } from '../../database/row-sweep.js';
import { FINISHED_JOB_SECONDS } from '../../jobs/finished-jobs.js';
import { expiredRows } from '../expired-rows.js';
import { RetentionPolicies } from '../retention-policies.js';
import type { RetentionBounds, RetentionTarget } from '../retention-target.js';
import { RetentionTargets } from '../retention-targets.js';
import { ENDED_REQUESTS, ENDED_RUNS } from '../store/own-rows.js';
import { EmptySubjects } from './empty-subjects.js';
import { RoomsBelow } from './rooms-below.js';

const SECOND_MS = 1_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
/** As long as the longest two years. */
const TWO_YEARS = 731 * DAY;
const FIVE_YEARS = 1_827 * DAY;

/** What forgets in this room, and in rooms below it, which know nothing of retention. */
@Injectable()
export class OwnTargets implements OnModuleInit {
  constructor(
    private readonly targets: RetentionTargets,
    private readonly policies: RetentionPolicies,
    private readonly below: RoomsBelow,
    private readonly subjects: EmptySubjects,
    private readonly statements: PreparedStatements,
  ) {}

  onModuleInit(): void {
    const { keys, logs } = this.below;
    for (const target of this.list()) this.targets.register(target);
    this.policies.watch('idempotency-keys', (ttlSeconds) => {
      keys.keepFor(ttlSeconds);
    });
    this.policies.watch('logs', (ttlSeconds) => void logs.keepFor(daysOf(ttlSeconds)));
  }

  private list(): RetentionTarget[] {
    const { keys, settings } = this.below;
    return [
      this.subjects,
      expiredRows(
        {
          name: 'idempotency-keys',
          holds: 'Answers that a repeated request with the same key gets again',
          bounds: { defaultSeconds: DAY, floorSeconds: HOUR, ceilingSeconds: 7 * DAY },
          policyChanged: (ttlSeconds) => keys.moveExpiry(ttlSeconds),
        },
        keys.rows,
        'dated',
      ),
      expiredRows(
        {
          name: 'privacy-requests',
          holds: 'The ledger of privacy requests that have ended, with their receipts',
          // CCPA regulations § 7101(a): records of requests are kept for at least 24 months.
          bounds: { defaultSeconds: TWO_YEARS, floorSeconds: TWO_YEARS, ceilingSeconds: FIVE_YEARS },
        },
        new RowSweep(this.statements, ENDED_REQUESTS),
        'aging',
      ),
      expiredRows(
        {
          name: 'retention-runs',
          holds: 'Reports of these runs',
          bounds: { defaultSeconds: TWO_YEARS, floorSeconds: 30 * DAY, ceilingSeconds: FIVE_YEARS },
        },
        new RowSweep(this.statements, ENDED_RUNS),
        'aging',
      ),
      this.audit(daysToBounds(settings.auditRetentionDays)),
      this.logs(daysToBounds(settings.logRetentionDays)),
      this.jobs(),
    ];
  }

  private audit(bounds: RetentionBounds): RetentionTarget {
    const { audit } = this.below;
    return {
      name: 'audit-events',
      holds: 'Months of the audit log of which every event is over its time; their hashes stay',
      bounds,
      countOverdue: (now, ttlSeconds) => audit.countPrunable(now, daysOf(ttlSeconds)),
      // All of them at once: dropping a month takes the same however much is in it.
      sweep: async ({ now, ttlSeconds }) => {
        const days = daysOf(ttlSeconds);
        return (await audit.countPrunable(now, days)) === 0 ? 0 : audit.prune(days);
      },
    };
  }

  private logs(bounds: RetentionBounds): RetentionTarget {
    const { logs } = this.below;
    return {
      name: 'logs',
      holds: 'Log files in LOG_DIR, on each instance its own',
      bounds,
      countOverdue: (now, ttlSeconds) => logs.countOld(now, daysOf(ttlSeconds)),
      sweep: ({ now }) => logs.sweep(now),
    };
  }

  private jobs(): RetentionTarget {
    const { jobs } = this.below;
    const before = (now: Date): Date => new Date(now.getTime() - FINISHED_JOB_SECONDS * SECOND_MS);
    return {
      name: 'jobs',
      holds: 'Jobs that are done or have failed for good',
      bounds: fixed(FINISHED_JOB_SECONDS),
      countOverdue: (now) => jobs.count(before(now)),
      sweep: ({ now, limit }) => jobs.delete(before(now), limit),
    };
  }
}

function fixed(seconds: number): RetentionBounds {
  return { defaultSeconds: seconds, floorSeconds: seconds, ceilingSeconds: seconds };
}

/** The bounds of the settings for whole days. */
function daysToBounds(days: number): RetentionBounds {
  return { defaultSeconds: days * DAY, floorSeconds: DAY, ceilingSeconds: 3_650 * DAY };
}

/** Whole days: what goes by the day goes not a moment too early. */
function daysOf(ttlSeconds: number): number {
  return Math.ceil(ttlSeconds / DAY);
}
