import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { RetentionBounds, RetentionTarget, SweepBatch } from '../../privacy/retention-target.js';
import { RetentionTargets } from '../../privacy/retention-targets.js';
import { SubjectUses } from '../../privacy/subject-uses.js';
import { Clock } from '../../time/clock.js';
import { SessionMemory } from '../memory/session-memory.js';
import { SessionRetentionRepository } from '../store/session-retention.repository.js';
import { SESSIONS } from './session-policy.js';

const HOUR_SECONDS = 3_600;
const YEAR_HOURS = 8_760;
const MOVE_BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Conversations forget by themselves: with their messages, vaults and ratings. */
@Injectable()
export class SessionRetention implements RetentionTarget, OnModuleInit {
  readonly name = SESSIONS;
  readonly holds = 'Conversations after their last message, with messages, vaults and ratings';
  readonly bounds: RetentionBounds;

  constructor(
    private readonly repository: SessionRetentionRepository,
    private readonly memory: SessionMemory,
    private readonly targets: RetentionTargets,
    private readonly uses: SubjectUses,
    private readonly clock: Clock,
    { sessionTtlHours }: Settings,
  ) {
    this.bounds = {
      defaultSeconds: sessionTtlHours * HOUR_SECONDS,
      floorSeconds: HOUR_SECONDS,
      ceilingSeconds: YEAR_HOURS * HOUR_SECONDS,
    };
  }

  onModuleInit(): void {
    this.targets.register(this);
    this.uses.register({ table: 'chat_sessions', column: 'subject_id' });
  }

  countOverdue(now: Date): Promise<number> {
    return this.repository.count(now);
  }

  async sweep({ now, limit }: SweepBatch): Promise<number> {
    const gone = await this.repository.delete(now, limit);
    for (const id of gone) this.memory.forget(id);
    return gone.length;
  }

  async policyChanged(ttlSeconds: number): Promise<void> {
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;)
      after = await this.repository.moveEnds(this.clock.now(), ttlSeconds, after, MOVE_BATCH);
  }
}
