import type { Page } from '../../src/http/cursor-page.js';
import type { ArticleResponse, SearchResponse } from '../../src/knowledge/api/article.response.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let editor: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  editor = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

const ARTICLES = '/api/v1/knowledge/articles';
const article = {
  title: 'Rent a canoe',
  body: 'A canoe can be rented by the day.\n\nThe deposit for a canoe is 100 euros.',
  language: 'en',
  tags: ['rental', 'boats'],
};

describe('articles', () => {
  it('can be added, read, replaced and removed', async () => {
    const created = await editor.post<ArticleResponse>(ARTICLES, article);
    const path = `${ARTICLES}/${created.body.id}`;
    const read = await editor.get<ArticleResponse>(path);
    const replaced = await editor.put<ArticleResponse>(path, { ...article, title: 'Rent a kayak' });
    const removed = await editor.delete(path);

    expect(created.status).toBe(201);
    expect(read.body).toEqual(created.body);
    expect(read.body).toMatchObject(article);
    expect(replaced.body).toMatchObject({ id: created.body.id, title: 'Rent a kayak' });
    expect(removed.status).toBe(204);
    expect((await editor.get(path)).status).toBe(404);
  });

  it('are listed newest first, of one language when asked for', async () => {
    for (const language of ['en', 'nl', 'en']) await editor.post(ARTICLES, { ...article, language });

    const { body } = await editor.get<Page<ArticleResponse>>(`${ARTICLES}?language=nl`);

    expect(body.items.map(({ language }) => language)).toEqual(['nl']);
    expect(body.nextCursor).toBeNull();
  });

  it('are read by everyone with a key and written only with the scope for it', async () => {
    const reader = await hushdesk.newClient(['chat']);

    expect((await reader.get(ARTICLES)).status).toBe(200);
    expect((await reader.post(ARTICLES, article)).status).toBe(403);
  });

  it.each([
    ['a title of 201 characters', { title: 'x'.repeat(201) }],
    ['a blank body', { body: '  ' }],
    ['a language we do not know', { language: 'tlh' }],
    ['a tag that is no text', { tags: [1] }],
    ['an id of its own', { id: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de' }],
  ])('are refused with %s', async (_name, change) => {
    const { status } = await editor.post(ARTICLES, { ...article, ...change });

    expect(status).toBe(400);
  });
});

describe('search', () => {
  beforeAll(async () => {
    await editor.post(ARTICLES, {
      ...article,
      title: 'Waterproof your tent',
      body: 'Spray the flysheet.',
      tags: ['care'],
    });
    await editor.post(ARTICLES, {
      ...article,
      title: 'Book a guide',
      body: 'Guides know the mountains.',
      tags: ['tours'],
    });
  });

  it.each(['canoe', 'CANOE deposit?', 'how much is the deposit for a cannoe', 'renting canoes'])(
    'finds the article for “%s”',
    async (q) => {
      const { body } = await editor.get<SearchResponse>(
        `/api/v1/knowledge/search?q=${encodeURIComponent(q)}`,
      );

      expect(body.items[0]?.title).toBe('Rent a canoe');
      expect(body.items[0]?.snippet).toContain('canoe');
    },
  );

  it.each([
    "'; DROP TABLE knowledge_articles; --",
    ':* & | ! <-> ()',
    '"unclosed',
    '\\',
    "''''",
    'a'.repeat(500),
  ])('takes “%s” for words, not for commands', async (q) => {
    const { status } = await editor.get(`/api/v1/knowledge/search?q=${encodeURIComponent(q)}`);

    expect(status).toBe(200);
  });

  it('forgets the words of an article that is gone', async () => {
    const created = await editor.post<ArticleResponse>(ARTICLES, {
      ...article,
      title: 'Zorbing downhill',
      tags: [],
    });
    await editor.delete(`${ARTICLES}/${created.body.id}`);

    const rest = await hushdesk.database.query("SELECT FROM knowledge_terms WHERE term LIKE 'zorb%'");
    const { body } = await editor.get<SearchResponse>('/api/v1/knowledge/search?q=zorbing');

    expect(rest).toEqual([]);
    expect(body.items.map(({ title }) => title)).not.toContain('Zorbing downhill');
  });
});
