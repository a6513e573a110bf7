import { type FinishReason, type ModelEvent, ModelFault, type TokenUsage } from '../model-port.js';

/** How an answer ended; the usage is missing where the vendor did not say. */
export interface AnswerEnd {
  reason: FinishReason;
  usage: TokenUsage | undefined;
}

/**
 * The texts of one attempt, none of them empty, and how it ended.
 *
 * Throws `ModelFault` for an error event, for a stream that ends before its finish, and for an answer without text:
 * `request_refused` when the vendor's filter withheld it, `protocol` otherwise.
 */
export async function* readAnswer(
  events: AsyncIterable<ModelEvent>,
): AsyncGenerator<string, AnswerEnd, undefined> {
  let usage: TokenUsage | undefined;
  let hasText = false;
  for await (const event of events) {
    switch (event.type) {
      case 'text':
        if (event.text === '') break;
        hasText = true;
        yield event.text;
        break;
      case 'usage':
        ({ usage } = event);
        break;
      case 'finish':
        if (!hasText) throw emptyFault(event.reason);
        return { reason: event.reason, usage };
      case 'error':
        throw event.fault;
    }
  }
  throw new ModelFault('protocol', 'the answer ended before its finish');
}

function emptyFault(reason: FinishReason): ModelFault {
  if (reason === 'filtered') return new ModelFault('request_refused', 'the vendor withheld the answer');
  return new ModelFault('protocol', 'the answer is empty');
}
