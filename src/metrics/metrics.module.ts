import { Global, Module } from '@nestjs/common';
import { HealthContributors } from './health-contributors.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ providers: [Metrics, HealthContributors], exports: [Metrics, HealthContributors] })
export class MetricsModule {}
