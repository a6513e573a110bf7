import { type DynamicModule, Module } from '@nestjs/common';
import { RightsModule } from '../privacy/rights.module.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { ExpectedSchema, Readiness } from './readiness.js';
import { ServiceStatus } from './service-status.js';

@Module({})
export class HealthModule {
  /** The names of the migrations come from the composition, which knows where they lie. */
  static expecting(migrations: readonly string[]): DynamicModule {
    return {
      module: HealthModule,
      imports: [RightsModule],
      controllers: [HealthController, MetricsController],
      providers: [
        Readiness,
        ServiceStatus,
        { provide: ExpectedSchema, useValue: { migrations } satisfies ExpectedSchema },
      ],
      exports: [Readiness],
    };
  }
}
