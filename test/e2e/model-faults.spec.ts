import type { ApiClient } from '../support/api-client.js';
import { askIn, type Outcome, type Way, WAYS } from '../support/both-ways.js';
import { createCertificate, describeWithOpenssl } from '../support/certificates.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { requireOnRecord } from '../support/turn-record.js';
import { createAnthropicUpstream } from '../support/upstreams/anthropic-upstream.js';
import { createOpenAiUpstream } from '../support/upstreams/openai-upstream.js';
import type { UpstreamMood } from '../support/upstreams/upstream.js';

const TIMEOUTS = {
  LLM_TIMEOUT_MS: '1500',
  LLM_FIRST_TOKEN_TIMEOUT_MS: '700',
  LLM_CONNECT_TIMEOUT_MS: '500',
  LLM_RETRIES: '1',
  LLM_BREAKER_FAULTS: '1000',
  CACHE_TTL_MINUTES: '0',
};
/** The slowest way through both providers, with room for a busy machine. */
const LIMIT_MS = 8_000;
const QUESTION = 'How long is the warranty of a tent?';
const WORDS = ['From ', 'the ', 'first ', 'of ', 'them ', 'all.'];
const SECOND: UpstreamMood = { texts: ['From the ', 'second.'], usage: { inputTokens: 9, outputTokens: 4 } };
const HTML: UpstreamMood = { body: '<html>Welcome to the portal</html>', contentType: 'text/html' };
const BROKEN_JSON = '{"choices": [{"message": ';

const first = createOpenAiUpstream();
const second = createAnthropicUpstream();
let addresses: Record<string, string>;
let hushdesk: TestApp;
let client: ApiClient;

async function start(environment: Record<string, string> = {}): Promise<void> {
  hushdesk = await startTestApp({ ...addresses, ...TIMEOUTS, ...environment });
  client = await hushdesk.newClient();
  await client.post('/api/v1/knowledge/articles', {
    title: 'Warranty of a tent',
    body: 'The warranty of a tent is two years.',
    language: 'en',
  });
}

beforeAll(async () => {
  addresses = {
    LLM_PROVIDERS: 'openai,anthropic,knowledge',
    OPENAI_BASE_URL: `${await first.start()}/v1`,
    OPENAI_API_KEY: 'first-key',
    OPENAI_MODEL: 'gpt-test',
    ANTHROPIC_BASE_URL: await second.start(),
    ANTHROPIC_API_KEY: 'second-key',
    ANTHROPIC_MODEL: 'claude-test',
  };
});

beforeEach(() => {
  first.reset();
  second.reset();
  second.mood = SECOND;
});

afterAll(() => Promise.all([first.stop(), second.stop()]));

async function ask(way: Way): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await askIn(way, hushdesk, client, { message: QUESTION });
  expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
  return outcome;
}

const askedFor = (outcome: Outcome): Promise<string[]> => requireOnRecord(client, QUESTION, outcome);

/** The next provider answered, and it alone; answers who was asked before it. */
async function requireSecond(outcome: Outcome): Promise<string[]> {
  expect(outcome).toMatchObject({ status: 200, shown: 'From the second.', problem: undefined });
  expect(outcome.answer).toMatchObject({ provider: 'anthropic', reply: 'From the second.' });
  const asked = await askedFor(outcome);
  expect(asked.at(-1)).toBe('anthropic');
  return asked.slice(0, -1);
}

describe('a provider', () => {
  beforeAll(() => start());
  afterAll(() => hushdesk.close());

  it.each<[string, UpstreamMood]>([
    ['fails', { status: 500 }],
    ['has no room for now', { status: 429, headers: { 'retry-after': '1' } }],
    ['has no room for long', { status: 429, headers: { 'retry-after': '120' } }],
    ['refuses its key', { status: 401 }],
    ['says nothing', { hang: true }],
    ['takes too long to begin', { texts: WORDS, delayMs: 4_000 }],
    ['is cut off before its first word', { texts: WORDS, cutAfter: 0 }],
    ['sends broken JSON', { body: BROKEN_JSON, contentType: 'application/json' }],
    ['sends broken events', { body: `data: ${BROKEN_JSON}\n\n`, contentType: 'text/event-stream' }],
    ['sends a page for people', HTML],
    ['sends nothing', { body: '', contentType: 'application/json' }],
  ])('that %s is followed by the next one, plain and streamed', async (_fault, mood) => {
    first.mood = mood;

    for (const way of WAYS) {
      const before = await requireSecond(await ask(way));

      expect(before).toEqual(first.requests.map(() => 'openai'));
      expect(before).not.toEqual([]);
      first.reset();
      first.mood = mood;
    }
  });

  it.each<[string, UpstreamMood]>([
    ['is cut off', { texts: WORDS, cutAfter: 2 }],
    ['reports a fault of its own', { texts: WORDS, breakAfter: 2 }],
    ['is too slow', { texts: WORDS, pauseMs: 400 }],
  ])(
    'that %s in the middle of a stream ends it with a problem, and no second answer',
    async (_fault, mood) => {
      first.mood = mood;

      const outcome = await ask('streamed');

      expect(outcome).toMatchObject({ status: 200, answer: undefined });
      expect(outcome.problem).toMatchObject({ status: 502, code: 'answer_interrupted' });
      expect(outcome.events.at(-1)).toBe('error');
      expect(WORDS.join('').startsWith(outcome.shown)).toBe(true);
      expect(JSON.stringify(outcome.problem)).not.toContain('planted');
      expect(await askedFor(outcome)).toEqual(['openai']);
      expect(second.requests).toEqual([]);
    },
  );

  it('that is cut off in the middle of an answer in one piece is followed by the next one', async () => {
    first.mood = { texts: WORDS, cutAfter: 2 };

    expect(await requireSecond(await ask('plain'))).toContain('openai');
  });

  it.each(WAYS)('that is down together with the other leaves it to the help articles (%s)', async (way) => {
    first.mood = { status: 503 };
    second.mood = { hang: true };

    const outcome = await ask(way);

    expect(outcome.answer).toMatchObject({ provider: 'knowledge', handoff: false });
    expect(outcome.shown).toContain('two years');
    expect(await askedFor(outcome)).toEqual(['openai', 'openai', 'anthropic']);
  });
});

describe('without the help articles', () => {
  beforeAll(() => start({ LLM_PROVIDERS: 'openai,anthropic' }));
  afterAll(() => hushdesk.close());

  it.each(WAYS)('the service apologises and offers a person (%s)', async (way) => {
    first.mood = { status: 500 };
    second.mood = HTML;

    const outcome = await ask(way);

    expect(outcome.answer).toMatchObject({ provider: 'apology', handoff: true, cached: false });
    expect(outcome.shown).toMatch(/sorry|apologies/i);
    expect(await askedFor(outcome)).toEqual(['openai', 'openai', 'anthropic']);
    const rows = await hushdesk.database.query('SELECT outcome FROM chat_messages WHERE id = $1', [
      outcome.answer?.messageId,
    ]);
    expect(rows).toEqual([{ outcome: 'failed' }]);
  });
});

describe('where nobody listens', () => {
  afterEach(() => hushdesk.close());

  it('the next provider is asked, plain and streamed', async () => {
    const gone = createOpenAiUpstream();
    const origin = await gone.start();
    await gone.stop();
    await start({ OPENAI_BASE_URL: `${origin}/v1` });

    for (const way of WAYS) expect(await requireSecond(await ask(way))).toEqual(['openai', 'openai']);
  });
});

describeWithOpenssl('behind a certificate that nobody vouches for', () => {
  afterEach(() => hushdesk.close());

  it('no provider is told anything, and the next one is asked, plain and streamed', async () => {
    const certificate = createCertificate('localhost');
    const impostor = createOpenAiUpstream();
    await start({ OPENAI_BASE_URL: `${await impostor.start(certificate)}/v1` });

    for (const way of WAYS) expect(await requireSecond(await ask(way))).toContain('openai');
    expect(impostor.requests).toEqual([]);
    await impostor.stop();
    certificate.remove();
  });
});
