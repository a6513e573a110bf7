import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { HealthResponse } from '../../src/health/health.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ArticleResponse } from '../../src/knowledge/api/article.response.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { askIn, WAYS } from '../support/both-ways.js';
import { eventually } from '../support/eventually.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { createOpenAiUpstream } from '../support/upstreams/openai-upstream.js';

const QUESTION = 'How long is the warranty of a tent?';
const ANSWER = 'The warranty is two years.';
const ARTICLE = {
  title: 'Warranty of a tent',
  body: 'The warranty of a tent is two years. Write to help.desk@company.example about it.',
  language: 'en',
};
const NO_USAGE = { inputTokens: 0, outputTokens: 0 };
const AT_ONCE = 20;

const upstream = createOpenAiUpstream();
let hushdesk: TestApp;
let shop: ApiClient;
let articleId: string;

beforeAll(async () => {
  hushdesk = await startTestApp({
    LLM_PROVIDERS: 'openai,knowledge',
    OPENAI_BASE_URL: `${await upstream.start()}/v1`,
    OPENAI_API_KEY: 'key',
    OPENAI_MODEL: 'gpt-test',
    LLM_RETRIES: '0',
    LLM_BREAKER_FAULTS: '1000',
    MAX_STREAMS_PER_ADDRESS: '100',
  });
  const { body } = await (
    await hushdesk.newClient()
  ).post<ArticleResponse>('/api/v1/knowledge/articles', ARTICLE);
  articleId = body.id;
});

// A client of its own for each test: nothing is shared between clients.
beforeEach(async () => {
  upstream.reset();
  upstream.mood = { texts: ['The warranty ', 'is two years.'], usage: { inputTokens: 70, outputTokens: 9 } };
  shop = await hushdesk.newClient();
});

afterAll(async () => {
  await hushdesk.close();
  await upstream.stop();
});

async function ask(body: object = {}, client = shop): Promise<ChatResponse> {
  return (await client.post<ChatResponse>('/api/v1/chat', { message: QUESTION, ...body })).body;
}

const cacheFigures = async (): Promise<HealthResponse['cache']> =>
  (await hushdesk.anonymous.get<HealthResponse>('/api/health')).body.cache;

describe('the answer to a question that was asked before', () => {
  it('is given again to another customer of the client, without asking or charging anybody', async () => {
    const first = await ask({ subject: 'ann' });
    const second = await ask({ subject: 'bob' });

    expect(first).toMatchObject({ reply: ANSWER, cached: false, usage: { inputTokens: 70 } });
    expect(second).toMatchObject({ reply: ANSWER, cached: true, usage: NO_USAGE, provider: 'openai' });
    expect(second.sources).toEqual(first.sources);
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(upstream.requests).toHaveLength(1);
  });

  it('is on record like any other, and can be rated', async () => {
    await ask();
    const { sessionId, messageId } = await ask();

    const path = `/api/v1/chat/sessions/${sessionId}`;
    const { body } = await shop.get<Page<MessageResponse>>(`${path}/messages`);
    const rated = await shop.post(`${path}/feedback`, { messageId, rating: 'helpful' });

    expect(body.items.map(({ role, text }) => [role, text])).toEqual([
      ['customer', QUESTION],
      ['assistant', ANSWER],
    ]);
    expect(body.items[1]?.id).toBe(messageId);
    expect(rated.status).toBe(200);
    const facts = await hushdesk.database.query(
      `SELECT facts->'cached' AS cached, facts->'receipts' AS receipts FROM audit_events
        WHERE action = 'turn.answered' AND resource_id = $1`,
      [sessionId],
    );
    expect(facts).toEqual([{ cached: true, receipts: [] }]);
  });

  it.each(WAYS)('is the same however it was and is asked for (first %s)', async (way) => {
    await askIn(way, hushdesk, shop, { message: QUESTION });

    for (const again of WAYS) {
      const outcome = await askIn(again, hushdesk, shop, { message: QUESTION });
      expect(outcome.answer).toMatchObject({ reply: ANSWER, cached: true, usage: NO_USAGE });
      expect(outcome.shown).toBe(ANSWER);
      if (again === 'streamed') expect([outcome.events[0], outcome.events.at(-1)]).toEqual(['meta', 'done']);
    }
    expect(upstream.requests).toHaveLength(1);
  });

  it('is not shared with another client', async () => {
    await ask();

    expect(await ask({}, await hushdesk.newClient())).toMatchObject({ cached: false });
    expect(upstream.requests).toHaveLength(2);
  });

  it('is not shared when the conversation went another way', async () => {
    const { sessionId } = await ask();

    expect(await ask({ sessionId })).toMatchObject({ cached: false });
    expect(upstream.requests).toHaveLength(2);
  });

  it('is for one customer alone when there was anything to mask', async () => {
    const message = `${QUESTION} I am ann.planted@mail.example`;

    const answers = [await ask({ message }), await ask({ message }), await ask({ message })];

    expect(answers.map(({ cached }) => cached)).toEqual([false, false, false]);
    expect(upstream.requests).toHaveLength(3);
  });

  it('is not kept when it came from a fallback', async () => {
    upstream.next = [{ status: 503 }];

    expect(await ask()).toMatchObject({ provider: 'knowledge', cached: false });
    expect(await ask()).toMatchObject({ provider: 'openai', cached: false });
    expect(await ask()).toMatchObject({ provider: 'openai', cached: true });
  });

  it('is asked for anew when a help article comes, changes or goes', async () => {
    const answers = [await ask(), await ask()];
    const other = { ...ARTICLE, title: 'Poles', body: 'Poles are sold one by one.' };
    const made = await shop.post<ArticleResponse>('/api/v1/knowledge/articles', other);
    answers.push(await ask(), await ask());
    await shop.put(`/api/v1/knowledge/articles/${made.body.id}`, { ...other, body: 'Poles come in pairs.' });
    answers.push(await ask(), await ask());
    await shop.delete(`/api/v1/knowledge/articles/${made.body.id}`);
    answers.push(await ask(), await ask());

    expect(answers.map(({ cached }) => cached)).toEqual([false, true, false, true, false, true, false, true]);
    expect(upstream.requests).toHaveLength(4);
  });

  it('holds the company’s own address in full, from the cache as well', async () => {
    upstream.mood = { texts: ['Write to ', '[EMAIL_900001]', '.'] };

    const answers = [await ask(), await ask()];

    const asked = upstream.requests[0]?.body.toString() ?? '';
    expect(asked).toContain('[EMAIL_900001]');
    expect(asked).not.toContain('help.desk@company.example');
    expect(answers.map(({ reply, cached }) => [reply, cached])).toEqual([
      ['Write to help.desk@company.example.', false],
      ['Write to help.desk@company.example.', true],
    ]);
    expect(answers[0]?.sources[0]?.articleId).toBe(articleId);
  });
});

it(`${AT_ONCE} who ask the same at once share one call, and the figures say so`, async () => {
  const before = await cacheFigures();
  const gate = Promise.withResolvers<undefined>();
  upstream.mood = { texts: [ANSWER], until: gate.promise };
  const stored = async (): Promise<number> =>
    (await hushdesk.database.query(`SELECT FROM chat_messages WHERE role = 'customer'`)).length;
  const earlier = await stored();

  const asking = Array.from({ length: AT_ONCE }, (_, n) =>
    askIn(WAYS[n % 2]!, hushdesk, shop, { message: QUESTION, subject: `customer-${n}` }),
  );
  await eventually(async () => upstream.requests.length > 0 && (await stored()) === earlier + AT_ONCE);
  gate.resolve(undefined);
  const outcomes = await Promise.all(asking);

  expect(outcomes.map(({ shown }) => shown)).toEqual(outcomes.map(() => ANSWER));
  expect(outcomes.filter(({ answer }) => answer?.cached === false)).toHaveLength(1);
  expect(upstream.requests).toHaveLength(1);
  const { enabled, hits, misses } = await cacheFigures();
  expect([enabled, hits - before.hits, misses - before.misses]).toEqual([true, AT_ONCE - 1, 1]);
});
