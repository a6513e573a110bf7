import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { currentRequestContext } from '../context/request-context.js';
import { toProblem, toProblemDetails } from './problem-details.js';
import { EventStream, type ServerEvent } from './streaming/event-stream.js';

export { wantsEvents } from './streaming/wants-events.js';
export type { EventStream, ServerEvent };

/** Answers as server-sent events, for handlers that are `@Streamed`. */
@Injectable()
export class EventStreams {
  private readonly logger = new Logger(EventStreams.name);
  private readonly heartbeatMs: number;

  constructor({ streamHeartbeatSeconds }: Settings) {
    this.heartbeatMs = streamHeartbeatSeconds * 1_000;
  }

  /**
   * Opens a stream with the first event of `source`, which returns the whole body in the end: sent as `done`. What is
   * thrown before the first event rejects, what comes later is an `error` event that holds a problem (RFC 9457).
   */
  open(source: AsyncGenerator<ServerEvent, unknown, undefined>, signal: AbortSignal): Promise<EventStream> {
    const requestId = currentRequestContext()?.requestId ?? '';
    return EventStream.open(source, {
      heartbeatMs: this.heartbeatMs,
      done: (body) => ({ event: 'done', data: body }),
      error: (error) => {
        const problem = toProblem(error);
        // Who has left hears nothing, and what their leaving broke off is no fault.
        if (problem.status >= 500 && !signal.aborted)
          this.logger.error({ err: problem.cause ?? problem, code: problem.code }, 'streamed answer failed');
        return { event: 'error', data: toProblemDetails(problem, requestId) };
      },
    });
  }
}
