import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { ConcurrentStreams } from '../limits/concurrent-streams.js';
import { EventStream, type ServerEvent, toLines } from './event-stream.js';
import { wantsEvents } from './wants-events.js';

/** Metadata of a handler: how a stored body is told again as events. */
export const REPLAY_AS = 'streaming:replay-as';

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx would keep events back until its buffer is full.
  'X-Accel-Buffering': 'no',
};

/**
 * Sends what a handler returns as server-sent events where the client wants them, and counts the stream among those
 * of its address while it is open.
 *
 * Throws `streams_exceeded` before the handler runs.
 */
@Injectable()
export class EventStreamInterceptor implements NestInterceptor {
  constructor(
    private readonly streams: ConcurrentStreams,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!wantsEvents(request)) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    reply.raw.once('close', this.streams.acquire(request));
    const replayAs = this.reflector.get<(body: unknown) => readonly ServerEvent[]>(
      REPLAY_AS,
      context.getHandler(),
    );
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof EventStream) && reply.statusCode !== 200) return value;
        void reply.headers(STREAM_HEADERS);
        return value instanceof EventStream ? value.body : replayAs(value).map(toLines).join('');
      }),
    );
  }
}
