import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** One event as a client sees it, its data parsed. */
export interface ReceivedEvent {
  event: string;
  data: Record<string, unknown>;
}

/** An open stream of events, read as they come. */
export interface OpenStream {
  response: Response;
  events: AsyncGenerator<ReceivedEvent | 'comment'>;
  /** Leaves as a client does that is gone. */
  leave: () => void;
}

/** Posts and reads the answer as server-sent events, by a parser that is not ours. */
export async function openStream(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<OpenStream> {
  const controller = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal: controller.signal,
  });
  return {
    response,
    events: eventsOf(response),
    leave: () => {
      controller.abort();
    },
  };
}

async function* eventsOf(response: Response): AsyncGenerator<ReceivedEvent | 'comment'> {
  const received: (EventSourceMessage | 'comment')[] = [];
  const parser = createParser({
    onEvent: (event) => received.push(event),
    onComment: () => received.push('comment'),
  });
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    parser.feed(decoder.decode(bytes as Uint8Array, { stream: true }));
    for (const message of received.splice(0)) {
      if (message === 'comment') yield message;
      else
        yield {
          event: message.event ?? 'message',
          data: JSON.parse(message.data) as Record<string, unknown>,
        };
    }
  }
}

/** The whole answer. */
export async function readEvents(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<{ response: Response; events: ReceivedEvent[] }> {
  const { response, events } = await openStream(url, body, headers);
  const all: ReceivedEvent[] = [];
  for await (const event of events) if (event !== 'comment') all.push(event);
  return { response, events: all };
}

/** The text of the pieces, put together. */
export function textOf(events: readonly ReceivedEvent[]): string {
  return events
    .filter(({ event }) => event === 'delta')
    .map(({ data }) => data.text as string)
    .join('');
}
