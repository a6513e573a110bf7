import type { ChainEvent } from '../../../src/llm/model-chain.js';
import { eventually } from '../../support/eventually.js';
import { type LlmParts, startLlm } from '../../support/llm-parts.js';
import { collect, createCall, createPrompt, textOf } from '../../support/prompts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { createAnthropicUpstream } from '../../support/upstreams/anthropic-upstream.js';
import { createOpenAiUpstream } from '../../support/upstreams/openai-upstream.js';
import type { UpstreamMood } from '../../support/upstreams/upstream.js';

const TIMEOUTS = {
  LLM_TIMEOUT_MS: '1500',
  LLM_FIRST_TOKEN_TIMEOUT_MS: '400',
  LLM_CONNECT_TIMEOUT_MS: '500',
  LLM_RETRIES: '1',
};
/** What the slowest way through two providers may take, with room for a busy machine. */
const LIMIT_MS = 6_000;
const SECOND: UpstreamMood = { texts: ['From the ', 'second.'], usage: { inputTokens: 9, outputTokens: 4 } };

describe('the chain of models', () => {
  const first = createOpenAiUpstream();
  const second = createAnthropicUpstream();
  let database: TestDatabase;
  let addresses: Record<string, string>;
  let parts: LlmParts;

  beforeAll(async () => {
    addresses = {
      LLM_PROVIDERS: 'openai,anthropic',
      OPENAI_BASE_URL: `${await first.start()}/v1`,
      OPENAI_MODEL: 'model-a',
      ANTHROPIC_BASE_URL: await second.start(),
      ANTHROPIC_API_KEY: 'anthropic-key',
      ANTHROPIC_MODEL: 'model-b',
    };
    database = await createTestDatabase();
  });
  // A chain of its own for each test: breakers remember.
  beforeEach(async () => {
    first.reset();
    second.reset();
    second.mood = SECOND;
    parts = await startLlm(database, { ...addresses, ...TIMEOUTS });
  });
  afterEach(() => parts.close());
  afterAll(async () => {
    await Promise.all([first.stop(), second.stop(), database.drop()]);
  });

  const ask = (streamed = true): Promise<ChainEvent[]> =>
    collect(parts.chain.ask(createPrompt(), createCall({ streamed })));
  const whoOf = (events: readonly ChainEvent[]): string[] =>
    events.flatMap((event) => (event.type === 'started' ? event.provider : []));

  it('tells who answers before the first text, and what was used at the end', async () => {
    first.mood = { texts: ['One, ', 'two.'], usage: { inputTokens: 30, outputTokens: 5 } };

    expect(await ask()).toEqual([
      { type: 'started', provider: 'openai', model: 'model-a' },
      { type: 'text', text: 'One, ' },
      { type: 'text', text: 'two.' },
      { type: 'finished', reason: 'complete', usage: { inputTokens: 30, outputTokens: 5 } },
    ]);
  });

  it('estimates what was used when the vendor does not say', async () => {
    first.mood = { texts: ['Twelve chars'] };

    const end = (await ask()).at(-1);

    expect(end).toMatchObject({ usage: { outputTokens: 3, inputTokens: expect.any(Number) as number } });
    expect(end?.type === 'finished' && end.usage.inputTokens).toBeGreaterThan(20);
  });

  it('lets a local server without a key be asked without one', async () => {
    await ask();

    expect(first.request.headers.authorization).toBeUndefined();
  });

  describe.each([true, false])('when the first fails before its first text (streamed: %s)', (streamed) => {
    it.each<[string, UpstreamMood, attempts: number]>([
      ['is down', { status: 500 }, 2],
      ['is overloaded', { status: 503, headers: { 'retry-after': '0' } }, 2],
      ['is busy', { status: 429 }, 2],
      ['is busy for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 1],
      ['refuses the key', { status: 401 }, 1],
      ['refuses the request', { status: 400 }, 1],
      ['redirects', { status: 307, headers: { location: 'https://elsewhere.example/' } }, 1],
      ['hangs', { hang: true }, 1],
      ['sends no JSON', { body: '{"choices": [', contentType: 'application/json' }, 1],
      ['sends a page', { body: '<html></html>', contentType: 'text/html' }, 1],
      ['says nothing', { texts: [] }, 1],
      ['withholds its answer', { texts: [], finish: 'filtered' }, 1],
      ['cuts the line', { texts: [], cutAfter: 0 }, 1],
    ])('and %s, the second answers', async (_what, mood, attempts) => {
      first.mood = mood;
      const startedAt = performance.now();

      const events = await ask(streamed);

      expect(whoOf(events)).toEqual(['anthropic']);
      expect(textOf(events)).toBe('From the second.');
      expect(first.requests).toHaveLength(attempts);
      expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
    });
  });

  it('takes a slow stream for interrupted when its time is over', async () => {
    first.mood = { texts: Array.from({ length: 200 }, () => 'slow '), pauseMs: 50 };
    const events: ChainEvent[] = [];

    const reading = (async () => {
      for await (const event of parts.chain.ask(createPrompt(), createCall())) events.push(event);
    })();

    await expect(reading).rejects.toMatchObject({ code: 'answer_interrupted', status: 502 });
    expect(whoOf(events)).toEqual(['openai']);
    await eventually(() => first.request.closed);
    expect(second.requests).toHaveLength(0);
  });

  it.each<[string, UpstreamMood]>([
    ['is cut', { texts: ['Half an ', 'answer'], cutAfter: 1 }],
    ['is broken off by the vendor', { texts: ['Half an ', 'answer'], breakAfter: 1 }],
  ])('never begins an answer anew that %s after its first text', async (_what, mood) => {
    first.mood = mood;

    await expect(ask(true)).rejects.toMatchObject({ code: 'answer_interrupted' });
    expect(first.requests).toHaveLength(1);
    expect(second.requests).toHaveLength(0);
  });

  it('waits as long as Retry-After asks, and is told of both attempts', async () => {
    first.next = [{ status: 429, headers: { 'retry-after': '1' } }];
    const call = createCall();
    const startedAt = performance.now();

    const events = await collect(parts.chain.ask(createPrompt(), call));

    expect(whoOf(events)).toEqual(['openai']);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1_000);
    expect(call.receipts.map(({ provider }) => provider)).toEqual(['openai', 'openai']);
  });

  it('apologises in the language of the customer when nobody answers', async () => {
    first.mood = second.mood = { status: 401 };

    const events = await collect(parts.chain.ask(createPrompt(), createCall(), 'de'));

    expect(events).toEqual([
      { type: 'started', provider: 'apology', model: 'apology' },
      { type: 'text', text: expect.stringMatching(/Menschen/) as string },
      { type: 'finished', reason: 'unknown', usage: { inputTokens: 0, outputTokens: 0 } },
    ]);
  });

  it.each([true, false])(
    'throws the reason at once when the client leaves, and aborts upstream (streamed: %s)',
    async (streamed) => {
      first.mood = { hang: true };
      const leaving = new AbortController();
      const reason = new Error('the client has gone');

      const answer = collect(
        parts.chain.ask(createPrompt(), createCall({ streamed, signal: leaving.signal })),
      );
      await eventually(() => first.requests.length === 1);
      leaving.abort(reason);

      await expect(answer).rejects.toBe(reason);
      await eventually(() => first.request.closed);
      expect(second.requests).toHaveLength(0);
    },
  );

  it('throws the reason at once while it waits for the next attempt', async () => {
    first.mood = { status: 429, headers: { 'retry-after': '1' } };
    const leaving = new AbortController();
    const reason = new Error('the client has gone');

    const answer = collect(parts.chain.ask(createPrompt(), createCall({ signal: leaving.signal })));
    await eventually(() => first.requests.length === 1);
    const startedAt = performance.now();
    leaving.abort(reason);

    await expect(answer).rejects.toBe(reason);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('aborts upstream when its reader leaves in the middle', async () => {
    first.mood = { texts: Array.from({ length: 200 }, () => 'word '), pauseMs: 5 };

    for await (const event of parts.chain.ask(createPrompt(), createCall())) {
      if (event.type === 'text') break;
    }

    await eventually(() => first.request.closed);
  });

  it('lets a reader be slow without losing or changing the order of anything', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `${index} `);
    first.mood = { texts };
    const read: string[] = [];

    for await (const event of parts.chain.ask(createPrompt(), createCall())) {
      if (event.type === 'text') read.push(event.text);
      await new Promise(setImmediate);
    }

    expect(read).toEqual(texts);
  });
});
