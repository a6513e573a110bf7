import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * The time between the word that no new work is to be sent and the end of listening.
 *
 * Requests are answered as ever, each with `Connection: close`: a client or proxy that keeps connections would
 * otherwise send its next request on one that is just being closed, and lose it.
 */
@Injectable()
export class Draining {
  private begun = false;

  /** There is no way back: the service is about to stop. */
  begin(): void {
    this.begun = true;
  }

  get hasBegun(): boolean {
    return this.begun;
  }

  /** To be called once, before the server listens. */
  addTo(server: FastifyInstance): void {
    server.addHook('onRequest', (_request, reply, done) => {
      if (this.begun) void reply.header('Connection', 'close');
      done();
    });
  }
}
