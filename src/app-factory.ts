import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { AuditUpkeep } from './audit/audit-upkeep.js';
import { Sequencer } from './audit/sequencer.js';
import type { Settings } from './config/settings.js';
import { mustBeEncrypted } from './config/transport-faults.js';
import type { RingSource } from './crypto/ring-source.js';
import { randomToken } from './crypto/secure-random.js';
import { handleContentEncoding } from './http/content-encoding.js';
import { addCors } from './http/cors.js';
import { Draining } from './http/draining.js';
import { serveOpenApi } from './http/docs/openapi.js';
import { acceptJsonOnly } from './http/json-body.js';
import { AddressLimits } from './http/limits/address-limits.js';
import { refuseUnfitParameters } from './http/query-text.js';
import { RequestFigures } from './http/request-figures.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { addServerHooks } from './http/server-hooks.js';
import { TracedRequests } from './http/traced-requests.js';
import { requireCleanFraming } from './http/transport/framing.js';
import { answerCountedFrameworkError } from './http/transport/framework-error.js';
import { guardConnections } from './http/transport/guard-connections.js';
import { closeUnusedConnections } from './http/transport/unused-connections.js';
import { publicPort } from './http/transport/listen.js';
import { requireHttps } from './http/transport/plain-http.js';
import { mainServerOptions } from './http/transport/server-options.js';
import { answerUnrouted } from './http/unrouted.js';
import { Jobs } from './jobs/jobs.js';
import { JournalReplay } from './privacy/journal/journal-replay.js';
import { standardErrorLogger } from './standard-error.js';

/** Routes that answer outside the prefix, because their callers expect them at a fixed place. */
const UNPREFIXED = ['health/live', 'health/ready', 'health/startup', 'api/health', 'metrics'];
const UNPREFIXED_TEXTS = ['.well-known/security.txt', 'robots.txt'];

/**
 * Builds the application, ready to listen (`listen` in http/transport) but not listening.
 *
 * `migrations` are the names the database must have; it is migrated before, by `migrateDatabase`.
 */
export async function createApp(
  settings: Settings,
  migrations: readonly string[],
  ringSource?: RingSource,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...mainServerOptions(settings),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      answerCountedFrameworkError(app.get(AddressLimits, { strict: false }), error, request, reply);
    },
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    AppModule.create(settings, migrations, ringSource),
    adapter,
    {
      logger: standardErrorLogger,
      bufferLogs: true,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  addEdge(app, adapter.getInstance(), settings);
  app.setGlobalPrefix('api/v1', { exclude: [...UNPREFIXED, ...UNPREFIXED_TEXTS] });
  serveOpenApi(app, () => randomToken(16));
  await app.init();
  app.get(Sequencer, { strict: false }).start();
  app.get(AuditUpkeep, { strict: false }).start();
  app.get(Jobs, { strict: false }).start();
  await app.get(JournalReplay, { strict: false }).start();
  return app;
}

/** What holds for every request, known route or not, in the order in which it runs. */
function addEdge(app: NestFastifyApplication, server: FastifyInstance, settings: Settings): void {
  acceptJsonOnly(server);
  guardConnections(server.server, settings);
  closeUnusedConnections(server);
  addServerHooks(server, PinoLogger.root);
  app.get(RequestFigures, { strict: false }).addTo(server);
  app.get(TracedRequests, { strict: false }).addTo(server);
  app.get(Draining, { strict: false }).addTo(server);
  addSecurityHeaders(server);
  addCors(server, settings.corsOrigins);
  app.get(AddressLimits, { strict: false }).addTo(server);
  requireCleanFraming(server, settings.bodyLimitBytes);
  if (mustBeEncrypted(settings)) requireHttps(server, () => publicPort(app, settings));
  answerUnrouted(server);
  handleContentEncoding(server, settings.bodyGzip, settings.bodyLimitBytes);
  refuseUnfitParameters(server);
}
