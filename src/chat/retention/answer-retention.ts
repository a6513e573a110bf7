import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { RetentionPolicies } from '../../privacy/retention-policies.js';
import { RetentionTargets } from '../../privacy/retention-targets.js';
import { AnswerCache } from '../cache/answer-cache.js';

const MINUTE_SECONDS = 60;
const WEEK_SECONDS = 604_800;
const SECOND_MS = 1_000;
const NAME = 'answers';

/**
 * Kept answers expire by themselves, in memory and in Redis; retention counts and sweeps what this instance has in
 * memory, and has them follow a changed policy.
 */
@Injectable()
export class AnswerRetention implements OnModuleInit {
  constructor(
    private readonly cache: AnswerCache,
    private readonly targets: RetentionTargets,
    private readonly policies: RetentionPolicies,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const { cacheTtlMinutes } = this.settings;
    // Turned off: nothing is kept, and no policy can change that.
    if (cacheTtlMinutes === 0) return;
    this.targets.register({
      name: NAME,
      holds: 'Answers that are given again to who asks the same',
      bounds: {
        defaultSeconds: cacheTtlMinutes * MINUTE_SECONDS,
        floorSeconds: MINUTE_SECONDS,
        ceilingSeconds: WEEK_SECONDS,
      },
      countOverdue: () => Promise.resolve(this.cache.countStale()),
      sweep: () => Promise.resolve(this.cache.dropStale()),
      // How old a kept answer is nobody knows; without them all goes on, only slower.
      policyChanged: () => this.cache.clear(),
    });
    this.policies.watch(NAME, (ttlSeconds) => {
      this.cache.keepFor(ttlSeconds * SECOND_MS);
    });
  }
}
