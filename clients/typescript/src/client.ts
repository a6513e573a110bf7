import type { ChatRequest, ChatResponse, Routes } from './api-types.js';
import { type ChatEvent, readChatEvents } from './chat-events.js';
import { type HushdeskProblem, HushdeskUnreachable, toProblem } from './errors.js';
import { type UrlParts, urlOf } from './request-url.js';
import { reasonOf, wait, waitBeforeRetry } from './retry.js';

export type * from './api-types.js';
export type { ChatEvent } from './chat-events.js';
export { HushdeskProblem, HushdeskUnreachable } from './errors.js';

export interface ClientOptions {
  /** Where the service is, such as https://chat.example.com. */
  baseUrl: string;
  /** For servers: never give it to a browser. */
  apiKey?: string;
  /** An access token, or a function that has one at hand for each request and renews it in time. */
  bearer?: string | (() => string | Promise<string>);
  /** How often a call that may be repeated is tried again; 2 by default. */
  retries?: number;
  /** Milliseconds that an attempt may take; of a streamed answer until it begins. 120,000 by default. */
  timeoutMs?: number;
  /** Most milliseconds to wait when the service asks for patience; 30,000 by default. Longer waits are thrown. */
  longestWaitMs?: number;
}

/** What every call takes. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** For calls of which a repetition must not do the work twice. */
export interface ChatOptions extends CallOptions {
  /** Made for each call by itself; your own outlives a restart of your program. */
  idempotencyKey?: string;
}

/** Method and path of a route, such as `GET /api/v1/auth/me`. */
export type Route = keyof Routes;
/** What a route takes. */
export type InputOf<R extends Route> = Pick<
  Routes[R],
  Extract<keyof Routes[R], 'path' | 'query' | 'headers' | 'body'>
> &
  CallOptions;
type Answer<R extends Route> = Routes[R]['response'];
/** The input may be left out where nothing in it is needed. */
type Given<R extends Route> = object extends InputOf<R> ? [input?: InputOf<R>] : [input: InputOf<R>];

interface Page {
  items: unknown[];
  nextCursor: string | null;
}
/** Routes that answer in pages. */
export type PagedRoute = { [R in Route]: Answer<R> extends Page ? R : never }[Route];
export type ItemOf<R extends PagedRoute> = Answer<R> extends { items: (infer Item)[] } ? Item : never;

interface Parts extends UrlParts, CallOptions {
  headers?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
}

/** Calls a Hushdesk service. Throws `HushdeskProblem`, `HushdeskUnreachable`, or the reason of your own signal. */
export class HushdeskClient {
  private readonly rule: { retries: number; longestWaitMs: number };
  private readonly timeoutMs: number;

  constructor(private readonly options: ClientOptions) {
    const { retries = 2, longestWaitMs = 30_000, timeoutMs = 120_000 } = options;
    this.rule = { retries, longestWaitMs };
    this.timeoutMs = timeoutMs;
  }

  /** Asks, and waits for the whole answer. */
  chat(question: ChatRequest, options: ChatOptions = {}): Promise<ChatResponse> {
    return this.request('POST /api/v1/chat', toInput(question, options));
  }

  /** Asks, and gives the answer as it is written. A refusal is thrown before the first event. */
  async *stream(question: ChatRequest, options: ChatOptions = {}): AsyncGenerator<ChatEvent, void> {
    const input = toInput(question, options);
    const headers = { ...input.headers, Accept: 'text/event-stream' };
    const response = await this.raw('POST /api/v1/chat', { ...input, headers });
    if (response.body === null) throw new HushdeskUnreachable(new Error('the answer has no body'));
    try {
      yield* readChatEvents(response.body);
    } catch (error) {
      throw options.signal?.aborted ? reasonOf(options.signal) : error;
    }
  }

  /** Every item of a list, page after page, each fetched when it is needed. */
  async *pages<R extends PagedRoute>(route: R, ...[input]: Given<R>): AsyncGenerator<ItemOf<R>, void> {
    const parts = (input ?? {}) as Parts;
    for (let cursor: string | undefined; ;) {
      const query = { ...parts.query, ...(cursor === undefined ? {} : { cursor }) };
      const page = (await this.send(route, { ...parts, query }, readBody)) as Page;
      yield* page.items as ItemOf<R>[];
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  /** Any route: its JSON, its text, or undefined where it answers with no body. */
  request<R extends Route>(route: R, ...[input]: Given<R>): Promise<Answer<R>> {
    return this.send(route, input ?? {}, readBody) as Promise<Answer<R>>;
  }

  /** Any route, its body not yet read: for exports, which may be large, and for headers. */
  raw<R extends Route>(route: R, ...[input]: Given<R>): Promise<Response> {
    return this.send(route, input ?? {}, (response) => Promise.resolve(response));
  }

  private async send<T>(route: Route, parts: Parts, read: (response: Response) => Promise<T>): Promise<T> {
    const [method = '', template = ''] = route.split(' ');
    const url = urlOf(this.options.baseUrl, template, parts);
    const isRepeatable = /^(?:GET|PUT|DELETE)$/.test(method) || hasIdempotencyKey(parts);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.attempt(url, method, parts, read);
      } catch (error) {
        if (parts.signal?.aborted) throw reasonOf(parts.signal);
        const waitMs = waitBeforeRetry(error, attempt, isRepeatable, this.rule);
        if (waitMs === undefined) throw error;
        await wait(waitMs, parts.signal);
      }
    }
  }

  private async attempt<T>(
    url: string,
    method: string,
    parts: Parts,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const headers = await this.headersFor(parts);
    const slow = new AbortController();
    const timer = setTimeout(() => {
      slow.abort(new Error(`no answer within ${this.timeoutMs} ms`));
    }, this.timeoutMs);
    let problem: HushdeskProblem;
    try {
      const response = await fetch(url, {
        method,
        headers,
        ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
        signal: parts.signal ? AbortSignal.any([parts.signal, slow.signal]) : slow.signal,
        // A redirect would carry the key to whoever it leads to.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      });
      if (response.ok) return await read(response);
      problem = await toProblem(response);
    } catch (error) {
      throw new HushdeskUnreachable(error);
    } finally {
      clearTimeout(timer);
    }
    throw problem;
  }

  private async headersFor({ headers = {}, body }: Parts): Promise<Headers> {
    const { apiKey, bearer } = this.options;
    const all = new Headers();
    if (apiKey !== undefined) all.set('X-API-Key', apiKey);
    if (bearer !== undefined)
      all.set('Authorization', `Bearer ${typeof bearer === 'string' ? bearer : await bearer()}`);
    if (body !== undefined) all.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) all.set(name, value);
    return all;
  }
}

function toInput(
  body: ChatRequest,
  { signal, idempotencyKey = newKey() }: ChatOptions,
): InputOf<'POST /api/v1/chat'> {
  return { body, headers: { 'Idempotency-Key': idempotencyKey }, ...(signal && { signal }) };
}

/** 128 random bits. `randomUUID` would not do: browsers have it on https pages only. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function hasIdempotencyKey({ headers = {} }: Parts): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'idempotency-key');
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  return /\bjson\b/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : text;
}
