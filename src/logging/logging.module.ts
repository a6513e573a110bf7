import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '../config/settings.js';
import { serializeError } from './error-serializer.js';
import { LogFiles } from './log-files.js';
import { createLogger } from './logger.js';

@Global()
@Module({ providers: [LogFiles], exports: [LogFiles] })
class LogFilesModule {}

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
          imports: [LogFilesModule],
          inject: [Settings, clock, LogFiles],
          useFactory: (settings: Settings, timer: { now(): Date }, files: LogFiles) => ({
            pinoHttp: {
              logger: createLogger(settings, () => timer.now(), files),
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
