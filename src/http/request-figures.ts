import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from '../metrics/metrics.js';
import { methodOf, routeOf } from './route-name.js';

const SECOND_MS = 1_000;
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Rate, errors and duration of requests, by the template of their route.
 *
 * Nothing a client sends is in a label: a path that no route knows counts as `unknown`, a method that none has as
 * `other`. So there are never more series than routes, whatever is asked for.
 */
@Injectable()
export class RequestFigures {
  private readonly requests;
  private readonly seconds;
  private readonly inFlight;

  constructor(metrics: Metrics) {
    this.requests = metrics.counter({
      name: 'hushdesk_http_requests_total',
      help: 'Requests answered, or left by who asked, by the class of their status',
      labels: ['route', 'method', 'status_class'],
    });
    this.seconds = metrics.histogram(
      {
        name: 'hushdesk_http_request_seconds',
        help: 'From the request to the last byte of its answer',
        labels: ['route', 'method'],
      },
      BUCKETS_S,
    );
    this.inFlight = metrics.gauge({
      name: 'hushdesk_http_requests_in_flight',
      help: 'Requests under way',
    });
  }

  /** To be called once, before hooks that may answer a request themselves. */
  addTo(server: FastifyInstance): void {
    server.addHook('onRequest', (_request, _reply, done) => {
      this.inFlight.inc();
      done();
    });
    server.addHook('onResponse', (request, reply, done) => {
      this.inFlight.dec();
      this.count(request, reply);
      done();
    });
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const labels = { route: routeOf(request), method: methodOf(request) };
    this.requests.inc({ ...labels, status_class: `${Math.floor(reply.statusCode / 100)}xx` });
    this.seconds.observe(labels, reply.elapsedTime / SECOND_MS);
  }
}
