import type { ChatResponse, ProblemDetails } from './api-types.js';
import { HushdeskUnreachable } from './errors.js';

/** What a streamed answer consists of: `meta`, then `delta`s, then `done` or `error`. */
export type ChatEvent =
  /** First: the question was accepted. `masked` counts what was masked in it, by class. */
  | { type: 'meta'; sessionId: string; masked: Record<string, number> }
  /** A piece of the reply; all together are the reply. */
  | { type: 'delta'; text: string }
  /** Last: the whole answer, which is now stored. */
  | { type: 'done'; answer: ChatResponse }
  /** Last: the answer could not be finished; the question is on record. */
  | { type: 'error'; problem: ProblemDetails };

/**
 * The events of an answer, as they come (HTML Living Standard, 9.2).
 *
 * Whoever leaves the loop closes the connection, which stops the model. Throws `HushdeskUnreachable` when the
 * connection ends before the answer does.
 */
export async function* readChatEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatEvent, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream ended before the answer');
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = toChatEvent(block);
        if (event) yield event;
        if (event?.type === 'done' || event?.type === 'error') return;
      }
    }
  } catch (error) {
    throw new HushdeskUnreachable(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Undefined for comments, and for events of a kind that this version does not know. */
function toChatEvent(block: string): ChatEvent | undefined {
  const [, type, json = ''] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
  if (type === undefined) return undefined;
  const data: unknown = JSON.parse(json);
  switch (type) {
    case 'meta':
      return { type, ...(data as { sessionId: string; masked: Record<string, number> }) };
    case 'delta':
      return { type, ...(data as { text: string }) };
    case 'done':
      return { type, answer: data as ChatResponse };
    case 'error':
      return { type, problem: data as ProblemDetails };
    default:
      return undefined;
  }
}
