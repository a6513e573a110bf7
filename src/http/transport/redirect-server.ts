import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../../config/settings.js';
import type { AddressLimits } from '../limits/address-limits.js';
import { addSecurityHeaders } from '../security-headers.js';
import { addServerHooks } from '../server-hooks.js';
import { answerCountedFrameworkError } from './framework-error.js';
import { guardConnections } from './guard-connections.js';
import { closeUnusedConnections } from './unused-connections.js';
import { requireHttps } from './plain-http.js';
import { requireCleanFraming } from './framing.js';
import { serverOptions } from './server-options.js';

/** The server of HTTP_REDIRECT_PORT: no routes, the same bounds and limits as the main one. */
export function createRedirectServer(
  settings: Settings,
  limits: AddressLimits,
  logger: Logger,
  publicPort: () => number,
): FastifyInstance {
  const { bounds, ...options } = serverOptions(settings);
  const server = Fastify({
    ...options,
    http: bounds,
    frameworkErrors: (error, request, reply) => {
      answerCountedFrameworkError(limits, error, request, reply);
    },
  });
  guardConnections(server.server, settings);
  closeUnusedConnections(server);
  addServerHooks(server, logger);
  addSecurityHeaders(server);
  limits.addTo(server);
  requireCleanFraming(server, settings.bodyLimitBytes);
  requireHttps(server, publicPort);
  return server;
}
