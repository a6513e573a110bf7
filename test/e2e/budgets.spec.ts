import type { ApiClient } from '../support/api-client.js';
import { askIn, type Outcome, WAYS } from '../support/both-ways.js';
import { openStream } from '../support/event-stream.js';
import { eventually } from '../support/eventually.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { createOpenAiUpstream } from '../support/upstreams/openai-upstream.js';
import { Budgets } from '../../src/llm/budgets.js';
import type { Prompt } from '../../src/llm/model-port.js';
import { estimateUsage } from '../../src/llm/token-estimate.js';

const TURNS = 200;
const COVERED = 10;
const MOST_OUTPUT = 1_000;
const MODEL = 'gpt-test';
/** All questions are of one length, and so is what each reserves. */
const questionOf = (n: number): string => `How long is warranty ${String(n).padStart(3, '0')} of a tent?`;

const upstream = createOpenAiUpstream();
let origin: string;
let inputTokens: number;
let reserved: number;
let hushdesk: TestApp;
let client: ApiClient;

/** What a service like this one tells a model of a question. */
async function heardOf(message: string): Promise<Prompt> {
  const service = await startTestApp();
  const model = new ListeningModel().listenIn(service);
  await (await service.newClient()).post('/api/v1/chat', { message });
  await service.close();
  return model.heard[0]!;
}

async function start(environment: Record<string, string>): Promise<void> {
  hushdesk = await startTestApp({
    LLM_PROVIDERS: 'openai,knowledge',
    OPENAI_BASE_URL: `${origin}/v1`,
    OPENAI_MODEL: MODEL,
    LLM_MAX_OUTPUT_TOKENS: String(MOST_OUTPUT),
    LLM_RETRIES: '0',
    CACHE_TTL_MINUTES: '0',
    MAX_STREAMS_PER_ADDRESS: String(TURNS),
    ...environment,
  });
  client = await hushdesk.newClient();
}

beforeAll(async () => {
  origin = await upstream.start();
  ({ inputTokens } = estimateUsage(await heardOf(questionOf(0)), ''));
  reserved = inputTokens + MOST_OUTPUT;
});

beforeEach(() => {
  upstream.reset();
  upstream.mood = { texts: ['Two years.'], usage: { inputTokens, outputTokens: MOST_OUTPUT } };
});

afterEach(() => hushdesk.close());
afterAll(() => upstream.stop());

const ask = (n: number, body: object = {}): Promise<Outcome> =>
  askIn(WAYS[n % 2]!, hushdesk, client, { message: questionOf(n), ...body });

async function chargedOf(scope: 'key' | 'session', id: string): Promise<number> {
  const { tokens } = await hushdesk.app.get(Budgets, { strict: false }).usageOf(scope, id, 'day');
  return tokens;
}

const clientIdOf = async (): Promise<string> =>
  (await hushdesk.database.query<{ client_id: string }>('SELECT client_id FROM chat_sessions LIMIT 1'))[0]!
    .client_id;

/** 429 as a status, whichever way it was asked, that names the budget, and when it begins anew. */
function expectRefused({ status, headers, problem, events }: Outcome, whose: string): void {
  expect([status, problem?.code, events]).toEqual([429, 'budget_exceeded', []]);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem?.detail).toMatch(
    new RegExp(`budget of tokens a day for ${whose} .* begins anew at \\d{4}-\\d\\d-\\d\\dT00:00:00\\.000Z`),
  );
  const seconds = Number(headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(86_400);
}

it(`of ${TURNS} turns at once a budget for ${COVERED} lets exactly ${COVERED} pass, and the others leave nothing`, async () => {
  await start({ BUDGET_KEY_TOKENS_PER_DAY: String(COVERED * reserved) });
  const gate = Promise.withResolvers<undefined>();
  upstream.mood = { ...upstream.mood, until: gate.promise };
  let refused = 0;

  const asking = Array.from({ length: TURNS }, async (_, n) => {
    const outcome = await ask(n);
    if (outcome.status === 429) refused++;
    return outcome;
  });
  await eventually(() => refused + upstream.requests.length === TURNS, 60_000);
  gate.resolve(undefined);
  const outcomes = await Promise.all(asking);

  const answered = outcomes.filter(({ answer }) => answer?.provider === 'openai');
  const others = outcomes.filter(({ answer }) => !answer);
  expect([answered.length, others.length]).toEqual([COVERED, TURNS - COVERED]);
  for (const outcome of others) expectRefused(outcome, 'this client');
  expect(upstream.requests).toHaveLength(COVERED);
  const sessions = await hushdesk.database.query<{ id: string }>('SELECT id FROM chat_sessions');
  expect(sessions.map(({ id }) => id).sort()).toEqual(answered.map(({ sessionId }) => sessionId).sort());
  expect(await hushdesk.database.query('SELECT FROM chat_messages')).toHaveLength(COVERED * 2);
  expect(await chargedOf('key', await clientIdOf())).toBe(COVERED * reserved);
}, 120_000);

it('a refused question in the middle of a conversation is taken back, and the conversation stays', async () => {
  await start({ BUDGET_SESSION_TOKENS_PER_DAY: String(reserved) });
  const { sessionId } = await ask(0);

  const refused = [await ask(1, { sessionId }), await ask(2, { sessionId })];

  for (const outcome of refused) expectRefused(outcome, 'this conversation');
  const { body } = await client.get<{ items: unknown[] }>(`/api/v1/chat/sessions/${sessionId}/messages`);
  expect(body.items).toHaveLength(2);
  expect((await ask(3)).status).toBe(200);
});

it('an answer whose reader leaves costs what went over the line, and the rest is free again', async () => {
  await start({ BUDGET_KEY_TOKENS_PER_DAY: String(reserved + inputTokens + 100) });
  upstream.next = [{ texts: Array.from({ length: 2_000 }, () => 'Two years. '), pauseMs: 20 }];
  const url = `${hushdesk.baseUrl}/api/v1/chat`;
  const { events, leave } = await openStream(url, { message: questionOf(0) }, client.headers);
  while (((await events.next()).value as { event: string }).event !== 'delta');
  const clientId = await clientIdOf();
  expect(await chargedOf('key', clientId)).toBe(reserved);

  leave();

  await eventually(async () => (await chargedOf('key', clientId)) < reserved);
  expect(await chargedOf('key', clientId)).toBeGreaterThan(inputTokens);
  expect(upstream.request.closed).toBe(true);
  expect((await ask(1)).status).toBe(200);
});

it('a failed model gives back what was reserved for it, but for what it was told', async () => {
  await start({ BUDGET_KEY_TOKENS_PER_DAY: String(reserved * 2) });
  upstream.mood = { status: 500 };

  const outcomes = [await ask(0), await ask(1), await ask(2), await ask(3)];

  expect(outcomes.map(({ answer }) => answer?.provider)).toEqual(outcomes.map(() => 'knowledge'));
  expect(await chargedOf('key', await clientIdOf())).toBeLessThanOrEqual(inputTokens * 4);
});

it('what is known already costs nothing, however little is left', async () => {
  await start({ BUDGET_KEY_TOKENS_PER_DAY: String(reserved), CACHE_TTL_MINUTES: '60' });
  await ask(0);
  const clientId = await clientIdOf();
  const before = await chargedOf('key', clientId);

  for (const way of WAYS) {
    const { answer } = await askIn(way, hushdesk, client, { message: questionOf(0) });
    expect(answer).toMatchObject({ cached: true });
  }

  expect(await chargedOf('key', clientId)).toBe(before);
  expectRefused(await ask(1), 'this client');
});

it('help articles cost nothing: without a paid model no budget is asked', async () => {
  await start({ LLM_PROVIDERS: 'knowledge', BUDGET_KEY_TOKENS_PER_DAY: '1' });

  for (let n = 0; n < 6; n++) expect((await ask(n)).status).toBe(200);

  expect(await chargedOf('key', await clientIdOf())).toBe(0);
});
