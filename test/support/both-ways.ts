import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from './api-client.js';
import { openStream, type ReceivedEvent, textOf } from './event-stream.js';
import type { TestApp } from './test-app.js';

/** The two ways in which a question is asked. */
export const WAYS = ['plain', 'streamed'] as const;
export type Way = (typeof WAYS)[number];

/** What a customer got, whichever way they asked. */
export interface Outcome {
  status: number;
  headers: Headers;
  /** All that they could read, of an answer that broke off too. */
  shown: string;
  sessionId: string;
  /** The body of a 200, or the data of `done`. */
  answer: ChatResponse | undefined;
  /** The body of a refusal, or the data of `error`. */
  problem: ProblemDetails | undefined;
  /** Names of the events, when streamed. */
  events: string[];
}

export function askIn(
  way: Way,
  { baseUrl }: Pick<TestApp, 'baseUrl'>,
  client: ApiClient,
  body: object,
): Promise<Outcome> {
  return way === 'plain' ? askPlain(client, body) : askStreamed(`${baseUrl}/api/v1/chat`, client, body);
}

async function askPlain(client: ApiClient, asked: object): Promise<Outcome> {
  const { status, headers, body } = await client.post<ChatResponse | ProblemDetails>('/api/v1/chat', asked);
  const answer = 'reply' in body ? body : undefined;
  const problem = 'reply' in body ? undefined : body;
  const { reply: shown = '', sessionId = '' } = answer ?? {};
  return { status, headers, shown, sessionId, answer, problem, events: [] };
}

async function askStreamed(url: string, client: ApiClient, asked: object): Promise<Outcome> {
  const { response, events: arriving } = await openStream(url, asked, client.headers);
  const { status, headers } = response;
  if (!headers.get('content-type')?.startsWith('text/event-stream')) {
    const problem = (await response.json()) as ProblemDetails;
    return { status, headers, shown: '', sessionId: '', answer: undefined, problem, events: [] };
  }
  const events: ReceivedEvent[] = [];
  for await (const event of arriving) if (event !== 'comment') events.push(event);
  const data = new Map<string, unknown>(events.map((event) => [event.event, event.data]));
  return {
    ...{ status, headers, shown: textOf(events) },
    sessionId: (data.get('meta') as { sessionId: string }).sessionId,
    answer: data.get('done') as ChatResponse | undefined,
    problem: data.get('error') as ProblemDetails | undefined,
    events: events.map(({ event }) => event),
  };
}
