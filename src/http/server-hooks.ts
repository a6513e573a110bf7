import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { runInRequestContext } from '../context/request-context.js';
import { parseTraceParent } from '../context/trace-parent.js';
import { routeOf } from './route-name.js';
import { setSecurityHeaders } from './security-headers.js';
import { sendProblem } from './send-problem.js';
import { toProblem } from './problem-details.js';

const LONGEST_USER_AGENT = 256;

/**
 * Hooks of the HTTP server that hold for every request, routes that do not exist included:
 * the request's context, its id in the response, and its line in the log.
 */
export function addServerHooks(server: FastifyInstance, logger: Logger): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    const trace = parseTraceParent(request.headers.traceparent);
    const userAgent = request.headers['user-agent']?.slice(0, LONGEST_USER_AGENT);
    runInRequestContext({ requestId: request.id, address: request.ip, userAgent, trace }, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        traceId: parseTraceParent(request.headers.traceparent)?.traceId,
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 100) / 100,
      },
      'request completed',
    );
    done();
  });
}

/** Errors that Fastify answers without running any hook, such as an address that cannot be decoded. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  setSecurityHeaders(request, reply);
  void reply.header('X-Request-Id', request.id);
  sendProblem(reply, request.id, toProblem(error));
}
