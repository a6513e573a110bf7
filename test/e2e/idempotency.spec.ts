import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { IdempotencyKeys } from '../../src/http/idempotency-keys.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ArticleResponse } from '../../src/knowledge/api/article.response.dto.js';
import { ModelChain } from '../../src/llm/model-chain.js';
import type { ModelProvider } from '../../src/llm/model-port.js';
import type { ApiClient, ApiResponse } from '../support/api-client.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CHAT = '/api/v1/chat';
const ARTICLES = '/api/v1/knowledge/articles';
const ARTICLE = { title: 'Gift wrapping', body: 'We wrap gifts for free.', language: 'en' };

let hushdesk: TestApp;
let client: ApiClient;
let keys = 0;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

const newKey = (): string => `key-${++keys}`;
const ask = <Body = ChatResponse>(key: string, body: unknown, by = client): Promise<ApiResponse<Body>> =>
  by.post<Body>(CHAT, body, { 'Idempotency-Key': key });

async function count(table: string): Promise<number> {
  const [row] = await hushdesk.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.n);
}

it('the same key and request is done once and answered alike, however the keys of the body are ordered', async () => {
  const key = newKey();
  const first = await ask(key, { message: 'where is my parcel?', subject: 'jane' });
  const messages = await count('chat_messages');

  const second = await ask(key, '{"subject":"jane","message":"where is my parcel?"}');

  expect(second.status).toBe(first.status);
  expect(second.body).toEqual(first.body);
  expect([first.headers.get('idempotent-replayed'), second.headers.get('idempotent-replayed')]).toEqual([
    null,
    'true',
  ]);
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(await count('chat_messages')).toBe(messages);
});

it('a created thing is created once, and its 201 comes again', async () => {
  const headers = { 'Idempotency-Key': newKey() };
  const first = await client.post<ArticleResponse>(ARTICLES, ARTICLE, headers);
  const articles = await count('knowledge_articles');

  const second = await client.post<ArticleResponse>(ARTICLES, ARTICLE, headers);

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect(await count('knowledge_articles')).toBe(articles);
});

it('the same key with another request is refused with 422', async () => {
  const key = newKey();
  await ask(key, { message: 'one' });

  const { status, body } = await ask<ProblemDetails>(key, { message: 'two' });

  expect([status, body.code]).toEqual([422, 'idempotency_key_reused']);
});

it('quotes around the key, as the draft writes it, make no difference', async () => {
  const key = newKey();
  const first = await ask(key, { message: 'hello' });

  const second = await ask(`"${key}"`, { message: 'hello' });

  expect(second.body).toEqual(first.body);
});

it('a key belongs to its caller and its route', async () => {
  const key = newKey();
  const first = await ask(key, { message: 'hello' });
  const stranger = await ask(key, { message: 'hello' }, await hushdesk.newClient());
  const elsewhere = await client.post(ARTICLES, ARTICLE, { 'Idempotency-Key': key });

  expect([first.status, stranger.status, elsewhere.status]).toEqual([200, 200, 201]);
  expect(stranger.body.sessionId).not.toBe(first.body.sessionId);
});

it('of twenty at once one is done, and the others are refused with 409 or get its answer', async () => {
  const key = newKey();
  const before = await count('chat_sessions');

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask<ChatResponse & ProblemDetails>(key, { message: 'all at once' })),
  );

  const done = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 409);
  expect(done.length).toBeGreaterThanOrEqual(1);
  expect(done.length + refused.length).toBe(20);
  expect(new Set(done.map(({ body }) => body.sessionId)).size).toBe(1);
  for (const { body, headers } of refused) {
    expect(body.code).toBe('idempotency_in_progress');
    expect(headers.get('retry-after')).toBe('1');
  }
  expect(await count('chat_sessions')).toBe(before + 1);
});

it('a second request while the first is under way is refused with 409, and answered once it is done', async () => {
  const chain = hushdesk.app.get(ModelChain, { strict: false });
  const registered = Reflect.get(chain, 'registered') as Map<string, ModelProvider>;
  const original = registered.get('knowledge')!;
  const model = new ListeningModel().listenIn(hushdesk);
  const { promise: held, resolve: finish } = Promise.withResolvers<undefined>();
  const { promise: underWay, resolve: started } = Promise.withResolvers<undefined>();
  model.before = async () => {
    started(undefined);
    await held;
  };
  const key = newKey();
  const first = ask(key, { message: 'slow' });
  await underWay;

  const during = await ask<ProblemDetails>(key, { message: 'slow' });
  finish(undefined);
  const firstAnswer = await first;
  chain.register(original);
  const after = await ask(key, { message: 'slow' });

  expect([during.status, during.body.code]).toEqual([409, 'idempotency_in_progress']);
  expect(after.body).toEqual(firstAnswer.body);
});

it('a refusal of the request as such is not kept: mended, the same key is good', async () => {
  const key = newKey();
  const refused = await ask<ProblemDetails>(key, { message: '' });
  const mended = await ask(key, { message: 'hello' });

  expect([refused.status, mended.status]).toEqual([400, 200]);
  expect(mended.headers.get('idempotent-replayed')).toBeNull();
});

it('an outcome of the work is kept, a 404 too, with the request id of the first', async () => {
  const key = newKey();
  const body = { message: 'hello', sessionId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de' };
  const first = await ask<ProblemDetails>(key, body);
  const second = await ask<ProblemDetails>(key, body);

  expect([first.status, second.status]).toEqual([404, 404]);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});

it('a failure of ours is not kept: the next attempt is made afresh', async () => {
  const key = newKey();
  await hushdesk.database.query('ALTER TABLE chat_messages RENAME TO chat_messages_gone');
  const failed = await ask<ProblemDetails>(key, { message: 'hello' });
  await hushdesk.database.query('ALTER TABLE chat_messages_gone RENAME TO chat_messages');

  const second = await ask(key, { message: 'hello' });

  expect([failed.status, second.status]).toEqual([500, 200]);
});

it('a key whose request died is taken over when its lease is over, for the same request only', async () => {
  const key = newKey();
  await ask(key, { message: 'hello' });
  const asIfDied = (ago: string): Promise<unknown> =>
    hushdesk.database.query(
      `UPDATE idempotency_keys SET status = NULL, answer = NULL, content_type = NULL,
              leased_until = now() + $1::interval
        WHERE created_at = (SELECT max(created_at) FROM idempotency_keys)`,
      [ago],
    );

  await asIfDied('1 minute');
  const early = await ask<ProblemDetails>(key, { message: 'hello' });
  await asIfDied('-1 second');
  const other = await ask<ProblemDetails>(key, { message: 'something else' });
  const same = await ask(key, { message: 'hello' });

  expect([early.status, other.status, same.status]).toEqual([409, 422, 200]);
  expect(same.headers.get('idempotent-replayed')).toBeNull();
});

it('a key stays taken for as long as the models may take', async () => {
  const patient = await startTestApp({ LLM_TIMEOUT_MS: '300000' });
  try {
    const model = new ListeningModel().listenIn(patient);
    const { promise: held, resolve: finish } = Promise.withResolvers<undefined>();
    const { promise: underWay, resolve: started } = Promise.withResolvers<undefined>();
    model.before = async () => {
      started(undefined);
      await held;
    };
    const caller = await patient.newClient();
    const answer = caller.post('/api/v1/chat', { message: 'slow' }, { 'Idempotency-Key': newKey() });
    await underWay;

    const [lease] = await patient.database.query<{ seconds: number }>(
      'SELECT extract(epoch FROM leased_until - created_at)::float8 AS seconds FROM idempotency_keys',
    );
    finish(undefined);

    expect((await answer).status).toBe(200);
    expect(lease?.seconds).toBeGreaterThanOrEqual(300);
  } finally {
    await patient.close();
  }
});

it('after 24 hours a key is free again, and what was stored is deleted', async () => {
  const key = newKey();
  const first = await ask(key, { message: 'hello' });
  const [kept] = await hushdesk.database.query<{ hours: string }>(
    `SELECT extract(epoch FROM max(expires_at - created_at)) / 3600 AS hours FROM idempotency_keys`,
  );
  await hushdesk.database.query(`UPDATE idempotency_keys SET expires_at = now() - interval '1 second'`);

  const later = await ask(key, { message: 'another one' });
  await hushdesk.database.query(`UPDATE idempotency_keys SET expires_at = now() - interval '1 second'`);
  const deleted = await hushdesk.app.get(IdempotencyKeys).rows.delete(new Date(), 1_000);

  expect(Number(kept?.hours)).toBe(24);
  expect(later.status).toBe(200);
  expect(later.body.sessionId).not.toBe(first.body.sessionId);
  expect(deleted).toBeGreaterThan(0);
  expect(await count('idempotency_keys')).toBe(0);
});

it('neither the key nor the request lies in the database as it was sent', async () => {
  await ask('planted-key-4711', { message: 'planted message 4711' });

  const rows = await hushdesk.database.query<{ row: string }>(
    `SELECT concat_ws(' ', encode(key_hash, 'escape'), encode(fingerprint, 'escape'), route) AS row FROM idempotency_keys`,
  );

  expect(rows.map(({ row }) => row).join()).not.toContain('planted');
});

it.each(['', ' ', 'a b', 'a,b', 'x'.repeat(256), 'ä', '"unclosed'])('the key %j is refused', async (key) => {
  const { status } = await ask(key, { message: 'hello' }).catch(() => ({ status: 400 }));

  expect(status).toBe(400);
});

it('without the header nothing is kept', async () => {
  const before = await count('idempotency_keys');

  await client.post(CHAT, { message: 'hello' });

  expect(await count('idempotency_keys')).toBe(before);
});
