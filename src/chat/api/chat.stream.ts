import type { ServerEvent } from '../../http/streamed.decorator.js';
import type { TurnEvent, TurnResult } from '../turn/turn-event.js';
import { type ChatResponse, toChatResponse } from './chat.response.dto.js';

/** The events of a turn, and in the end the body that a request without streaming gets. */
export async function* eventsOf(
  turn: AsyncGenerator<TurnEvent, TurnResult>,
): AsyncGenerator<ServerEvent, ChatResponse, undefined> {
  try {
    for (;;) {
      const next = await turn.next();
      if (next.done) return toChatResponse(next.value);
      const { type, ...data } = next.value;
      yield { event: type, data };
    }
  } finally {
    await turn.return(undefined as never);
  }
}

/** The turn without its events. */
export async function resultOf(turn: AsyncGenerator<TurnEvent, TurnResult>): Promise<TurnResult> {
  for (;;) {
    const next = await turn.next();
    if (next.done) return next.value;
  }
}

/** The events of an answer that was given before. */
export function replayed(body: unknown): ServerEvent[] {
  const { sessionId, masked, reply } = body as ChatResponse;
  return [
    { event: 'meta', data: { sessionId, masked } },
    { event: 'delta', data: { text: reply } },
    { event: 'done', data: body },
  ];
}
