import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '../config/settings.js';
import { createLogger } from './logger.js';

/**
 * Structured logs of the whole service.
 *
 * No middleware is bound: the line of a request is written by a hook of the
 * HTTP server, which also sees what is refused before any route is found.
 */
@Module({})
export class LoggingModule {
  static register(): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRootAsync({
          inject: [Settings],
          useFactory: (settings: Settings) => ({
            pinoHttp: { logger: createLogger(settings) },
            forRoutes: [],
          }),
        }),
      ],
    };
  }
}
