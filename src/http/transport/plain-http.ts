import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../errors/problem.js';
import { sendProblem } from '../send-problem.js';

const PROBES = '/health/';
const SAFE = new Set(['GET', 'HEAD']);
/** A host name or address as it may stand in an address of ours; anything else is not sent anywhere. */
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])$/;
const HTTPS_PORT = 443;

/**
 * Answers requests that came in the clear: with the way to HTTPS, or with a refusal.
 *
 * A page somebody opens is sent on with 308. What carries credentials or writes
 * is refused instead: its secret has been on the wire already, and a client that
 * is silently sent on would put it there each time (OWASP ASVS 5.0, 4.1.2).
 *
 * Probes are let through: an orchestrator asks from within, and they say nothing.
 * `https` counts from `X-Forwarded-Proto` only when a listed proxy says it.
 */
export function requireHttps(server: FastifyInstance, publicPort: () => number): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.protocol === 'https' || request.routeOptions.url?.startsWith(PROBES)) done();
    else answerPlainHttp(request, reply, publicPort());
  });
}

function answerPlainHttp(request: FastifyRequest, reply: FastifyReply, port: number): void {
  const { authorization, 'x-api-key': apiKey } = request.headers;
  const movable = SAFE.has(request.method) && authorization === undefined && apiKey === undefined;
  const host = request.hostname;
  void reply.header('Connection', 'close');
  if (!movable || !request.url.startsWith('/') || !HOST.test(host)) {
    sendProblem(reply, request.id, new Problem('tls_required'));
    return;
  }
  const authority = port === HTTPS_PORT ? host : `${host}:${port}`;
  void reply
    .code(308)
    .header('Location', `https://${authority}${request.url}`)
    .header('Cache-Control', 'no-store')
    .send();
}
