import { Tracing } from '../../src/tracing/tracing.js';
import { OtlpReceiver, type ReceivedSpan } from '../support/otlp-receiver.js';
import { HEADERS, PLANTED, SENTENCE, VALUES } from '../support/planting.js';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { tracesIn } from '../support/traces.js';
import { createOpenAiUpstream } from '../support/upstreams/openai-upstream.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const STAGES = ['database', 'mask', 'restore', 'retrieve', 'screen', 'store'];
const TURNS = 40;
/** Far more than a turn takes, far less than the five seconds after which a batch is given up. */
const LONGEST_TURN_MS = 2_000;
/** Two seconds for the collector, and the rest of a stop. */
const LONGEST_STOP_MS = 5_000;

const upstream = createOpenAiUpstream();
let receiver: OtlpReceiver;
let endpoint: string;
let model: string;

beforeAll(async () => {
  model = `${await upstream.start()}/v1`;
});

beforeEach(async () => {
  upstream.reset();
  receiver = new OtlpReceiver();
  endpoint = await receiver.start();
});

afterEach(() => receiver.stop());

afterAll(() => upstream.stop());

const start = (environment: Record<string, string> = {}): Promise<TestApp> =>
  startTestApp({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    LLM_PROVIDERS: 'openai,knowledge',
    OPENAI_BASE_URL: model,
    OPENAI_MODEL: 'gpt-test',
    LLM_RETRIES: '0',
    CACHE_TTL_MINUTES: '0',
    ...environment,
  });

async function ask(
  hushdesk: TestApp,
  message: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const client = await hushdesk.newClient();
  const { status } = await rawRequest(
    hushdesk.baseUrl,
    'POST',
    '/api/v1/chat',
    { ...headers, ...client.headers, 'Content-Type': 'application/json' },
    JSON.stringify({ message, subject: PLANTED.person }),
  );
  return status;
}

const named = (name: string): ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);

// These come first: a stop does not wait for what is under way to a dead collector, of which the exporter lets go up to
// five seconds after it began. Meanwhile the other tests run; at the end of the file it would keep the whole run open.
it.each(['hang', 'refuse'] as const)(
  'a collector that will %s costs no request its answer or its time',
  async (mood) => {
    receiver.mood = mood;
    const hushdesk = await start();
    const client = await hushdesk.newClient();
    const tookMs: number[] = [];
    // More spans than a batch, so that one is on its way while requests come.
    const turn = async (): Promise<void> => {
      const startedAtMs = performance.now();
      expect((await client.post('/api/v1/chat', { message: 'Where is it?' })).status).toBe(200);
      tookMs.push(performance.now() - startedAtMs);
    };
    for (let turns = 0; turns < TURNS || receiver.asked === 0; turns++) await turn();

    const stoppingAtMs = performance.now();
    await hushdesk.close();

    expect(Math.max(...tookMs)).toBeLessThan(LONGEST_TURN_MS);
    expect(performance.now() - stoppingAtMs).toBeLessThan(LONGEST_STOP_MS);
    expect(receiver.spans).toEqual([]);
  },
);

describe('the trace of a turn', () => {
  it.each([
    ['in one piece', 'application/json', false],
    ['in pieces', 'text/event-stream', true],
  ])(
    'goes on from its caller, %s, with a span for each stage and one for the model',
    async (_how, Accept, streamed) => {
      const hushdesk = await start();

      await ask(hushdesk, 'Where is it?', { traceparent: `00-${TRACE}-${CALLER}-01`, Accept });
      await hushdesk.close();

      const [request] = named('POST /api/v1/chat');
      const children = receiver.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
      expect(new Set(receiver.spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
      expect(request).toMatchObject({
        parentSpanId: CALLER,
        failed: false,
        attributes: {
          'http.request.method': 'POST',
          'http.route': '/api/v1/chat',
          'http.response.status_code': 200,
        },
      });
      expect(children.map(({ name }) => name).sort()).toEqual(['chat gpt-test', ...STAGES]);
      expect(
        children.every(({ durationMs }) => durationMs >= 0 && durationMs <= (request?.durationMs ?? 0)),
      ).toBe(true);
      expect(named('chat gpt-test')[0]?.attributes).toEqual({
        'gen_ai.operation.name': 'chat',
        'gen_ai.provider.name': 'openai',
        'gen_ai.request.model': 'gpt-test',
        'gen_ai.request.stream': streamed,
        'gen_ai.request.max_tokens': expect.any(Number) as number,
        'gen_ai.response.finish_reasons': ['stop'],
        'gen_ai.usage.input_tokens': 7,
        'gen_ai.usage.output_tokens': 3,
        ...(streamed ? { 'gen_ai.response.time_to_first_chunk': expect.any(Number) as number } : {}),
      });
    },
  );

  it('says which model failed, and how', async () => {
    upstream.mood = { status: 500 };
    const hushdesk = await start();

    const status = await ask(hushdesk, 'Where is it?');
    await hushdesk.close();

    expect(status).toBe(200);
    expect(named('chat gpt-test')[0]).toMatchObject({
      failed: true,
      attributes: { 'error.type': 'overloaded' },
    });
    expect(named('chat knowledge')[0]?.failed).toBe(false);
  });

  it('is not recorded when its caller does not record it, nor when the operator wants none', async () => {
    const hushdesk = await start({ TRACE_SAMPLE_PERCENT: '0' });

    await ask(hushdesk, 'Where is it?', { traceparent: `00-${TRACE}-${CALLER}-00` });
    await ask(hushdesk, 'And where is this?');
    await hushdesk.close();

    expect(receiver.spans).toEqual([]);
  });
});

it('personal data, sent to every part of a request, is in nothing that the collector gets', async () => {
  upstream.mood = { texts: [SENTENCE], usage: { inputTokens: 7, outputTokens: 3 } };
  const hushdesk = await start();
  const query = `?q=${encodeURIComponent(SENTENCE.slice(0, 150))}`;
  for (const Accept of ['application/json', 'text/event-stream'])
    await ask(hushdesk, SENTENCE, {
      ...HEADERS,
      tracestate: `who=${PLANTED.person}`,
      baggage: `who=${PLANTED.email}`,
      Accept,
    });
  for (const [method, path] of [
    ['GET', `/api/v1/knowledge/search${query}`],
    ['GET', `/${encodeURIComponent(PLANTED.email)}${query}`],
    ['GET', `/api/v1/chat/sessions/${encodeURIComponent(PLANTED.email)}/messages`],
    ['PROPFIND', `/${PLANTED.person}`],
  ] as const)
    await rawRequest(hushdesk.baseUrl, method, path, HEADERS);
  upstream.mood = { status: 400, code: PLANTED.person };
  await ask(hushdesk, SENTENCE, HEADERS);
  await hushdesk.close();

  expect(receiver.spans.length).toBeGreaterThan(20);
  expect(named('work')).toEqual([]);
  expect(tracesIn(receiver.raw, VALUES)).toEqual([]);
  expect(receiver.raw).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

it('a span that a mistake has filled with personal data leaves without it', async () => {
  const hushdesk = await start();
  const tracing = hushdesk.app.get(Tracing, { strict: false });
  const request = tracing.begin(undefined);
  const attributes = {
    'gen_ai.request.model': PLANTED.email,
    'gen_ai.response.finish_reasons': ['stop', PLANTED.name],
    'gen_ai.input.messages': SENTENCE,
    'gen_ai.usage.input_tokens': 7,
  };
  const startedAtMs = performance.now();
  tracing.record({ name: `chat ${PLANTED.person}`, kind: 'client', startedAtMs, attributes }, request?.place);

  await hushdesk.close();

  expect(receiver.spans).toMatchObject([{ name: 'work', attributes: { 'gen_ai.usage.input_tokens': 7 } }]);
  expect(tracesIn(receiver.raw, VALUES)).toEqual([]);
});
