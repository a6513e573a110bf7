import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { createOpenAiUpstream } from '../support/upstreams/openai-upstream.js';

const QUESTION = 'How long is the warranty of a tent?';

const upstream = createOpenAiUpstream();
let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp({
    LLM_PROVIDERS: 'openai,knowledge',
    OPENAI_BASE_URL: `${await upstream.start()}/v1`,
    OPENAI_MODEL: 'gpt-test',
    BUDGET_KEY_TOKENS_PER_DAY: '1000000',
    CACHE_TTL_MINUTES: '0',
  });
  client = await hushdesk.newClient();
});

afterAll(async () => {
  await hushdesk.close();
  await upstream.stop();
});

const connections = (): Promise<number> =>
  new Promise((resolve) => {
    hushdesk.app.getHttpServer().getConnections((_error: unknown, count: number) => {
      resolve(count);
    });
  });

async function reservationsOf(outcome: string): Promise<number> {
  const { body } = await client.get<string>('/metrics');
  const line = new RegExp(`^hushdesk_budget_reservations_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm');
  return Number(line.exec(body)?.[1] ?? 0);
}

it('an answer whose reader has left before it began costs nothing', async () => {
  const { database } = hushdesk;
  const key = { 'Idempotency-Key': 'left-before' };
  await database.query('BEGIN');
  await database.query('LOCK TABLE knowledge_state IN ACCESS EXCLUSIVE MODE');
  const leaving = new AbortController();
  const left = fetch(`${hushdesk.baseUrl}/api/v1/chat`, {
    method: 'POST',
    headers: { ...client.headers, ...key, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ message: QUESTION }),
    signal: leaving.signal,
  }).catch(() => 'left');
  await eventually(async () => (await database.query('SELECT FROM chat_messages')).length === 1);
  const before = await connections();

  leaving.abort();
  expect(await left).toBe('left');
  await eventually(async () => (await connections()) < before);
  await database.query('COMMIT');

  await eventually(async () => (await reservationsOf('reserved')) === 1, 5_000);
  await eventually(async () => (await reservationsOf('settled')) === 1, 5_000);
  expect(upstream.requests).toEqual([]);
  const again = await client.post('/api/v1/chat', { message: QUESTION }, key);
  expect(again.status).toBe(200);
});
