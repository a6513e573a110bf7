import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ArticleResponse } from '../../src/knowledge/api/article.response.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

async function storedQuestion(message: string): Promise<string | undefined> {
  const { body } = await client.post<ChatResponse>('/api/v1/chat', { message });
  const messages = await client.get<Page<MessageResponse>>(
    `/api/v1/chat/sessions/${body.sessionId}/messages`,
  );
  return messages.body.items[0]?.text;
}

it('a message is stored without its markup', async () => {
  const stored = await storedQuestion('Where is <b>my</b> parcel?<script>alert(1)</script>\u202e');

  expect(stored).toBe('Where is my parcel?');
});

it('a message without markup is stored as typed', async () => {
  const typed = 'if (x<y) and a < b and c > d, says Jane <jane@example.com> to Tom & Jerry <3';

  expect(await storedQuestion(typed)).toBe(typed);
});

it.each(['<b></b>', '<script>alert(1)</script>', '\u202e', '<!-- hello -->'])(
  'a message of nothing but %j is refused as a blank one is',
  async (message) => {
    const { status, body } = await client.post<ProblemDetails>('/api/v1/chat', { message });

    expect(status).toBe(400);
    expect(body.code).toBe('request_invalid');
    expect(body.errors?.map(({ path }) => path)).toEqual(['message']);
  },
);

it('an article is stored without markup, and an answer cannot bring any back', async () => {
  const { body: article } = await client.post<ArticleResponse>('/api/v1/knowledge/articles', {
    title: 'Zeppelin <i>rides</i>',
    body: 'Zeppelin rides start at <img src=x onerror=alert(1)>noon.',
    language: 'en',
    tags: ['<u>air</u>'],
  });
  await hushdesk.database.query('UPDATE knowledge_articles SET body = $2 WHERE id = $1', [
    article.id,
    'Zeppelin rides start at <svg onload=alert(1)>noon from the zeppelin field.',
  ]);

  const { body: answer } = await client.post<ChatResponse>('/api/v1/chat', {
    message: 'when do zeppelin rides start?',
  });

  expect(article).toMatchObject({
    title: 'Zeppelin rides',
    body: 'Zeppelin rides start at noon.',
    tags: ['air'],
  });
  expect(answer.reply).toContain('Zeppelin rides start at noon from the zeppelin field.');
  expect(answer.reply).not.toContain('<');
});
