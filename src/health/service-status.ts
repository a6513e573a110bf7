import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { HealthContributors, type HealthParts } from '../metrics/health-contributors.js';

/** What the rooms say of themselves on the status page; for parts nobody speaks of, what the settings say. */
@Injectable()
export class ServiceStatus {
  constructor(
    private readonly contributors: HealthContributors,
    private readonly settings: Settings,
  ) {}

  read(): HealthParts {
    return {
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
