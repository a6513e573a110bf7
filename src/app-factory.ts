import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import type { Settings } from './config/settings.js';
import { randomToken } from './crypto/secure-random.js';
import { handleContentEncoding } from './http/content-encoding.js';
import { addCors } from './http/cors.js';
import { acceptJsonOnly } from './http/json-body.js';
import { serveOpenApi } from './http/docs/openapi.js';
import { requestIdOf } from './http/request-id.js';
import { refuseUnfitParameters } from './http/query-text.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { addServerHooks, answerFrameworkError } from './http/server-hooks.js';
import { answerUnrouted } from './http/unrouted.js';

const REQUEST_TIMEOUT_MS = 30_000;

/** Routes that answer outside the prefix, because their callers expect them at a fixed place. */
const UNPREFIXED = ['health/live', 'health/ready', 'health/startup', 'api/health'];
const UNPREFIXED_TEXTS = ['.well-known/security.txt', 'robots.txt'];

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
  addEdge(adapter.getInstance(), settings);
  app.setGlobalPrefix('api/v1', { exclude: [...UNPREFIXED, ...UNPREFIXED_TEXTS] });
  serveOpenApi(app, () => randomToken(16));
  await app.init();
  return app;
}

/** What holds for every request, known route or not, in the order in which it runs. */
function addEdge(server: FastifyInstance, settings: Settings): void {
  acceptJsonOnly(server);
  addServerHooks(server, PinoLogger.root);
  addSecurityHeaders(server);
  addCors(server, settings.corsOrigins);
  answerUnrouted(server);
  handleContentEncoding(server, settings.bodyGzip, settings.bodyLimitBytes);
  refuseUnfitParameters(server);
}
