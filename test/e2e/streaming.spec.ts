import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from '../support/api-client.js';
import { openStream, readEvents, type ReceivedEvent, textOf } from '../support/event-stream.js';
import { eventually } from '../support/eventually.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const MOST_STREAMS = 3;

let hushdesk: TestApp;
let client: ApiClient;
let model: ListeningModel;

beforeAll(async () => {
  hushdesk = await startTestApp({
    STREAM_HEARTBEAT_SECONDS: '1',
    CACHE_TTL_MINUTES: '0',
    MAX_STREAMS_PER_ADDRESS: String(MOST_STREAMS),
  });
  client = await hushdesk.newClient();
});

beforeEach(() => {
  model = new ListeningModel().listenIn(hushdesk);
});

afterAll(() => hushdesk.close());

const url = (): string => `${hushdesk.baseUrl}/api/v1/chat`;
const stream = (body: object, headers = {}) => readEvents(url(), body, { ...client.headers, ...headers });
const open = (body: object, headers = {}) => openStream(url(), body, { ...client.headers, ...headers });
const lastOf = (events: readonly ReceivedEvent[]): ReceivedEvent => events.at(-1)!;
const messagesOf = async (sessionId: unknown): Promise<MessageResponse[]> =>
  (await client.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${String(sessionId)}/messages`)).body.items;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** A model that waits; `release` lets it go on. */
function held(): { release: () => void; started: Promise<AbortSignal> } {
  const gate = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<AbortSignal>();
  model.before = async ({ signal }) => {
    begun.resolve(signal);
    await gate.promise;
  };
  return {
    release: () => {
      gate.resolve(undefined);
    },
    started: begun.promise,
  };
}

describe('a streamed answer', () => {
  it('is meta, pieces and done, which holds what an answer in one piece would', async () => {
    const { response, events } = await stream({ message: 'my mail is ada@example.com' });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(events.map(({ event }) => event)).toEqual(['meta', ...events.slice(2).map(() => 'delta'), 'done']);
    const done = lastOf(events).data as unknown as ChatResponse;
    expect(events[0]?.data).toEqual({ sessionId: done.sessionId, masked: { EMAIL: 1 } });
    expect(done.reply).toBe('You said: my mail is ada@example.com');
    expect(textOf(events)).toBe(done.reply);
    const whole = await client.post<ChatResponse>('/api/v1/chat', { message: 'my mail is ada@example.com' });
    expect(Object.keys(done).sort()).toEqual(Object.keys(whole.body).sort());
  });

  it.each([1, 2, 3, 5, 11])('never shows a piece of a placeholder, however it is cut (%d)', async (chunk) => {
    model.chunk = chunk;
    model.reply = () =>
      'Dear **[name 1]**, we wrote to [EMAIL_1] and \\[EMAIL\\_1\\], not [to] you [EMAIL_9].';

    const { events } = await stream({ message: 'my name is Ada Lovelace, my mail is ada@example.com' });

    expect(textOf(events)).toBe(
      'Dear **Ada Lovelace**, we wrote to ada@example.com and ada@example.com, not [to] you [EMAIL_9].',
    );
    for (const { event, data } of events)
      if (event === 'delta') expect(data.text).not.toMatch(/EMAIL_1|name 1/);
  });

  it('is stored before it is said to be done', async () => {
    const { events } = await stream({ message: 'hello there' });

    const { sessionId, messageId, reply } = lastOf(events).data;
    expect(await messagesOf(sessionId)).toMatchObject([
      { role: 'customer', text: 'hello there' },
      { id: messageId, role: 'assistant', text: reply },
    ]);
  });

  it('sends a comment in silence', async () => {
    const { release } = held();
    const { events } = await open({ message: 'slow' });
    const seen: string[] = [];

    for await (const event of events) {
      seen.push(event === 'comment' ? event : event.event);
      if (seen.filter((name) => name === 'comment').length === 2) release();
    }

    expect(seen.slice(0, 3)).toEqual(['meta', 'comment', 'comment']);
    expect(seen.at(-1)).toBe('done');
  });

  it('comes from help articles too, without a model', async () => {
    const offline = await startTestApp();
    try {
      const asking = await offline.newClient();
      const { events } = await readEvents(
        `${offline.baseUrl}/api/v1/chat`,
        { message: 'zxqv' },
        asking.headers,
      );

      expect(lastOf(events)).toMatchObject({ event: 'done', data: { provider: 'knowledge', handoff: true } });
    } finally {
      await offline.close();
    }
  });
});

describe('what is refused', () => {
  it('is refused with its status, before a stream opens', async () => {
    const cases = [
      await stream({ message: '' }),
      await stream({ message: 'hello', sessionId: '01890000-0000-7000-8000-000000000000' }),
      await readEvents(url(), { message: 'hello' }, {}),
    ];

    expect(cases.map(({ response }) => response.status)).toEqual([400, 404, 401]);
    for (const { response } of cases)
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('is one stream too many for an address, until one ends', async () => {
    const { release } = held();
    const streams = await Promise.all(Array.from({ length: MOST_STREAMS }, () => open({ message: 'slow' })));

    const refused = await open({ message: 'one more' });
    const problem = (await refused.response.json()) as ProblemDetails;
    release();
    const answers = await Promise.all(streams.map(({ events }) => all(events)));

    for (const events of answers) expect(events.at(-1)).toMatchObject({ event: 'done' });
    expect([refused.response.status, problem.code]).toEqual([429, 'streams_exceeded']);
    await eventually(async () => (await stream({ message: 'again' })).response.status === 200);
  });
});

describe('a client that leaves', () => {
  it('stops the model, and leaves the question alone on record', async () => {
    const { release, started } = held();
    const { events, leave } = await open({ message: 'never mind' });
    const first = (await events.next()).value as ReceivedEvent;
    const signal = await started;

    leave();
    await eventually(() => signal.aborted);
    release();

    expect(await messagesOf(first.data.sessionId)).toMatchObject([{ role: 'customer', text: 'never mind' }]);
  });

  it('who reads slowly is not run over: the model is read no faster', async () => {
    let written = 0;
    const chatter: ListeningModel = Object.assign(new ListeningModel(), {
      async *generate() {
        for (;;) {
          written++;
          yield await Promise.resolve({ type: 'text' as const, text: 'word '.repeat(2_000) });
        }
      },
    });
    chatter.listenIn(hushdesk);
    const { leave, events } = await open({ message: 'talk' });
    await events.next();

    let before = -1;
    await eventually(() => {
      const still = written === before;
      before = written;
      return still;
    });

    // Ten kilobytes a piece: what fits into the buffers of both ends, and no more.
    expect(written).toBeLessThan(2_000);
    leave();
  });
});

describe('an idempotency key', () => {
  it('gets the streamed answer again, as events or as JSON, and asks nobody twice', async () => {
    const key = { 'Idempotency-Key': 'stream-once' };
    const first = await stream({ message: 'once only' }, key);
    const again = await stream({ message: 'once only' }, key);
    const plain = await client.post<ChatResponse>('/api/v1/chat', { message: 'once only' }, key);

    expect(again.response.headers.get('idempotent-replayed')).toBe('true');
    expect(lastOf(again.events)).toEqual(lastOf(first.events));
    expect(textOf(again.events)).toBe(textOf(first.events));
    expect(plain.body).toEqual(lastOf(first.events).data);
    expect(model.heard).toHaveLength(1);
  });

  it('is free again when the client left before the end', async () => {
    const key = { 'Idempotency-Key': 'left-early' };
    const { release, started } = held();
    const { events, leave } = await open({ message: 'hello' }, key);
    await events.next();
    const signal = await started;
    leave();
    await eventually(() => signal.aborted);
    release();

    await eventually(async () => (await stream({ message: 'hello' }, key)).response.status === 200);
  });
});

it('curl -N prints the events as they come', async () => {
  const headers = Object.entries(client.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await promisify(execFile)('curl', [
    ...['-sN', url(), ...headers, '-H', 'Content-Type: application/json', '-H', 'Accept: text/event-stream'],
    ...['-d', '{"message":"hello"}'],
  ]);

  expect(stdout).toMatch(
    /^event: meta\ndata: {.*}\n\n(?:event: delta\ndata: {.*}\n\n)+event: done\ndata: {.*}\n\n$/,
  );
});
