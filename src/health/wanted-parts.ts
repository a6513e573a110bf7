import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { LimiterFigures } from '../http/limiter-events.js';
import { Jobs } from '../jobs/jobs.js';
import { HealthContributors } from '../metrics/health-contributors.js';
import { type PartStatus, wanted } from './part.js';

/** Parts that the service can do without: they are shown, and an instance without them is sent requests all the same. */
@Injectable()
export class WantedParts {
  constructor(
    private readonly settings: Settings,
    private readonly limiter: LimiterFigures,
    private readonly contributors: HealthContributors,
    private readonly jobs: Jobs,
  ) {}

  /** From memory; those that are not configured are not among them. */
  read(): PartStatus[] {
    const redis = this.redis();
    const providers = this.contributors.read('providers') ?? [];
    return [
      ...(redis === 'off' ? [] : [{ name: 'redis', state: redis }]),
      { name: 'models', state: wanted(providers.every(({ status }) => status === 'ok')) },
      { name: 'jobs', state: wanted(this.jobs.status() !== 'failing') },
    ];
  }

  /** As rate limits find it; `off` when there is none, or nothing counts in it. */
  redis(): 'ok' | 'degraded' | 'off' {
    if (this.settings.redisUrl === undefined || !this.settings.rateLimitEnabled) return 'off';
    return this.limiter.insured ? 'degraded' : 'ok';
  }
}
