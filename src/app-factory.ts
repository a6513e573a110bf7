import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import type { Settings } from './config/settings.js';
import { acceptJsonOnly } from './http/json-body.js';
import { serveOpenApi } from './http/openapi.js';
import { requestIdOf } from './http/request-id.js';
import { addServerHooks, answerFrameworkError } from './http/server-hooks.js';

const REQUEST_TIMEOUT_MS = 30_000;

/** Routes that answer outside the prefix, because their callers expect them at a fixed place. */
const UNPREFIXED = ['health/live', 'health/ready', 'health/startup', 'api/health'];

/**
 * Builds the application, ready to listen but not listening.
 *
 * `migrations` are the names the database must have; it is migrated before, by `migrateDatabase`.
 */
export async function createApp(
  settings: Settings,
  migrations: readonly string[],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: settings.bodyLimitBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: requestIdOf,
    requestIdHeader: false,
    frameworkErrors: answerFrameworkError,
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.create(settings, migrations),
    adapter,
    {
      bufferLogs: true,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  acceptJsonOnly(adapter.getInstance());
  addServerHooks(adapter.getInstance(), PinoLogger.root);
  app.setGlobalPrefix('api/v1', { exclude: UNPREFIXED });
  serveOpenApi(app);
  await app.init();
  return app;
}
