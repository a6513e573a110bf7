import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { HealthContributors, type HealthParts } from '../metrics/health-contributors.js';
import { SERVICE_VERSION } from './service-version.js';
import { type Uptime, uptimeOf } from './uptime.js';
import { WantedParts } from './wanted-parts.js';

/** What the status page shows, beside whether the service is ready. Shown to everybody. */
export interface StatusPage extends HealthParts {
  version: string;
  uptime: Uptime;
  redis: 'ok' | 'degraded' | 'off';
}

/** What the rooms say of themselves on the status page; for parts nobody speaks of, what the settings say. */
@Injectable()
export class ServiceStatus {
  constructor(
    private readonly contributors: HealthContributors,
    private readonly settings: Settings,
    private readonly wanted: WantedParts,
  ) {}

  read(): StatusPage {
    return {
      version: SERVICE_VERSION,
      uptime: uptimeOf(process.uptime()),
      redis: this.wanted.redis(),
      providers: this.contributors.read('providers') ?? this.configuredProviders(),
      cache: this.contributors.read('cache') ?? { enabled: false, hits: 0, misses: 0 },
    };
  }

  private configuredProviders(): HealthParts['providers'] {
    return this.settings.llmProviders.map((name) => ({
      name,
      status: 'ok',
      latencyMs: null,
      calls: 0,
      errors: 0,
    }));
  }
}
