import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../../config/settings.js';
import type { Metrics } from '../../metrics/metrics.js';
import { toProblem } from '../problem-details.js';
import { addSecurityHeaders } from '../security-headers.js';
import { sendProblem } from '../send-problem.js';
import { addServerHooks, answerFrameworkError } from '../server-hooks.js';
import { answerUnrouted } from '../unrouted.js';
import { requireCleanFraming } from './framing.js';
import { guardConnections } from './guard-connections.js';
import { serverOptions } from './server-options.js';

/**
 * The server of METRICS_PORT: one route, no credentials, the same bounds on time, size and connections as the main one.
 *
 * Plain HTTP, and without rate limits: a scraper must not be refused because others were too fast. Who reaches the
 * port is a matter of METRICS_HOST and the network.
 */
export function createMetricsServer(settings: Settings, metrics: Metrics, logger: Logger): FastifyInstance {
  const { bounds, ...options } = serverOptions(settings);
  const server = Fastify({ ...options, http: bounds, frameworkErrors: answerFrameworkError });
  guardConnections(server.server, settings);
  addServerHooks(server, logger);
  addSecurityHeaders(server);
  requireCleanFraming(server, settings.bodyLimitBytes);
  answerUnrouted(server);
  server.setErrorHandler((error, request, reply) => {
    sendProblem(reply, request.id, toProblem(error));
  });
  server.get('/metrics', async (_request, reply) => {
    void reply.header('Content-Type', metrics.contentType);
    return metrics.read();
  });
  return server;
}
