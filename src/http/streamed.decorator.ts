import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { ServerEvent } from './streaming/event-stream.js';
import { EventStreamInterceptor, REPLAY_AS } from './streaming/event-stream.interceptor.js';

export type { ServerEvent };

/**
 * For a handler that may return an `EventStream`.
 *
 * `replayAs` makes the events of a body that was stored for an idempotency key. Stands below `@Idempotent()`, so that
 * it sees what that one gives back.
 */
export function Streamed(replayAs: (body: unknown) => readonly ServerEvent[]): MethodDecorator {
  return applyDecorators(SetMetadata(REPLAY_AS, replayAs), UseInterceptors(EventStreamInterceptor));
}
