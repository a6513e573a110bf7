import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { RightsModule } from '../privacy/rights.module.js';
import { EventLoopWatch } from './event-loop-watch.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Readiness } from './readiness.js';
import { ExpectedSchema, SchemaCheck } from './schema-check.js';
import { ServiceStatus } from './service-status.js';
import { WantedParts } from './wanted-parts.js';

@Module({})
export class HealthModule {
  /** The names of the migrations come from the composition, which knows where they lie. */
  static expecting(migrations: readonly string[]): DynamicModule {
    return {
      module: HealthModule,
      // Its own words would repeat those of the checks in the log, at each probe.
      imports: [RightsModule, TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [
        Readiness,
        ServiceStatus,
        SchemaCheck,
        WantedParts,
        { provide: EventLoopWatch, useFactory: () => EventLoopWatch.start() },
        { provide: ExpectedSchema, useValue: { migrations } satisfies ExpectedSchema },
      ],
      exports: [Readiness],
    };
  }
}
