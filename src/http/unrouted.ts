import type { FastifyInstance } from 'fastify';
import createRouter, { type HTTPMethod } from 'find-my-way';
import { Problem } from '../errors/problem.js';
import { answerPreflight } from './cors.js';

/** In the order in which `Allow` names them. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies HTTPMethod[];

/** Exports: HEAD would have the whole of it made, read and put on record, and thrown away. */
const WITHOUT_HEAD = /\/export$|\/exports\/:id\/file$/;

/**
 * Answers what no route takes: 405 with a true `Allow` for a path that other methods know, 204 for OPTIONS on such
 * a path (preflights too), and 404 for any other path.
 *
 * Right after the headers are read, so that no body is received for nothing. Which methods a path knows is asked
 * of a router of the same make as the server's, filled with the same routes; call this before any is added.
 * TRACE is refused like every method without a route, and CONNECT by Node, which closes the connection.
 */
export function answerUnrouted(server: FastifyInstance): void {
  const router = createRouter();
  server.addHook('onRoute', ({ url, method }) => {
    for (const name of [method].flat()) {
      const known = METHODS.find((candidate) => candidate === name);
      if (known === 'HEAD' && WITHOUT_HEAD.test(url)) continue;
      if (known && !router.findRoute(known, url)) router.on(known, url, () => undefined);
    }
  });
  server.addHook('onRequest', (request, reply, done) => {
    const isRouted =
      !request.is404 && !(request.method === 'HEAD' && WITHOUT_HEAD.test(request.routeOptions.url ?? ''));
    if (isRouted) {
      done();
      return;
    }
    const methods = METHODS.filter((method) => router.find(method, request.raw.url ?? '') !== null);
    if (methods.length === 0) {
      done(new Problem('route_not_found'));
      return;
    }
    const allowed = [...methods, 'OPTIONS'];
    void reply.header('Allow', allowed.join(', '));
    if (request.method !== 'OPTIONS') {
      done(new Problem('method_not_allowed'));
      return;
    }
    if (request.headers['access-control-request-method'] !== undefined) answerPreflight(reply, allowed);
    void reply.code(204).send();
  });
}
