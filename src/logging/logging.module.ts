import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '../config/settings.js';
import { serializeError } from './error-serializer.js';
import { createLogger } from './logger.js';

/**
 * Structured logs of the whole service.
 *
 * No middleware is bound: the line of a request is written by a hook of the
 * HTTP server, which also sees what is refused before any route is found.
 */
@Module({})
export class LoggingModule {
  /** The clock says when a day ends; it comes from the composition, for this room reads no time. */
  static timedBy(clock: abstract new () => { now(): Date }): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRootAsync({
          inject: [Settings, clock],
          useFactory: (settings: Settings, timer: { now(): Date }) => ({
            pinoHttp: {
              logger: createLogger(settings, () => timer.now()),
              // Otherwise it would put its own before ours, which copies all that an error carries.
              wrapSerializers: false,
              serializers: { err: (error: unknown) => serializeError(error) },
            },
            forRoutes: [],
          }),
        }),
      ],
    };
  }
}
