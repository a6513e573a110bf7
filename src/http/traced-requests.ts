import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentRequestContext } from '../context/request-context.js';
import type { OpenRequest } from '../tracing/span.js';
import { Tracing } from '../tracing/tracing.js';
import { METHODS, methodOf, routeOf } from './route-name.js';

const FIRST_FAULT = 500;
const FAULTS = Array.from({ length: 100 }, (_, n) => `${FIRST_FAULT + n}`);

/**
 * A span for each request, in its caller's trace when it names one.
 *
 * Named by the template of the route. The address, which the conventions ask for too, can hold personal data and is
 * not in it.
 */
@Injectable()
export class TracedRequests {
  private readonly open = new WeakMap<FastifyRequest, OpenRequest>();

  constructor(private readonly tracing: Tracing) {}

  /** To be called once, after the hook that makes the request's context, and before there are routes. */
  addTo(server: FastifyInstance): void {
    this.tracing.learn([...METHODS, 'other', 'unknown', ...FAULTS]);
    server.addHook('onRoute', ({ url }) => {
      this.tracing.learn([url]);
    });
    server.addHook('onRequest', (request, _reply, done) => {
      this.begin(request);
      done();
    });
    server.addHook('onResponse', (request, reply, done) => {
      this.end(request, reply);
      done();
    });
  }

  private begin(request: FastifyRequest): void {
    const context = currentRequestContext();
    const span = context && this.tracing.begin(context.trace);
    if (!span) return;
    context.span = span.place;
    this.open.set(request, span);
  }

  private end(request: FastifyRequest, { statusCode }: FastifyReply): void {
    const [method, route] = [methodOf(request), routeOf(request)];
    const failed = statusCode >= FIRST_FAULT;
    this.open.get(request)?.end(
      `${method} ${route}`,
      {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': statusCode,
        'error.type': failed ? `${statusCode}` : undefined,
      },
      failed,
    );
  }
}
