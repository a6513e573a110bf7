import { Client } from 'pg';
import type { ArticleResponse } from '../../../src/knowledge/api/article.response.dto.js';
import { KnowledgeVersion } from '../../../src/knowledge/knowledge-version.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const ARTICLE = { title: 'Return an item', body: 'Within 60 days.', language: 'en' };
const INSERT = `
  INSERT INTO knowledge_articles (id, title, body, language, tags, created_at, updated_at)
  VALUES (gen_random_uuid(), 'Gift cards', 'They never expire.', 'en', '{}', now(), now())`;

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
});

afterAll(() => hushdesk.close());

const version = async (): Promise<bigint> =>
  BigInt(await hushdesk.app.get(KnowledgeVersion, { strict: false }).read());

it('the version of the articles stays while nobody changes them', async () => {
  const before = await version();
  await (await hushdesk.newClient()).get('/api/v1/knowledge/search?q=return');

  expect(await version()).toBe(before);
});

it('the version grows with every article that is written, changed or deleted', async () => {
  const client = await hushdesk.newClient();
  const seen = [await version()];
  const { body } = await client.post<ArticleResponse>('/api/v1/knowledge/articles', ARTICLE);
  seen.push(await version());
  await client.put(`/api/v1/knowledge/articles/${body.id}`, { ...ARTICLE, body: 'Within 30 days.' });
  seen.push(await version());
  await client.delete(`/api/v1/knowledge/articles/${body.id}`);
  seen.push(await version());

  expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(a - b)));
});

it.each([
  ['an insert', INSERT],
  ['an update', `UPDATE knowledge_articles SET body = 'For ever.'`],
  ['a delete', 'DELETE FROM knowledge_articles'],
  ['a truncation', 'TRUNCATE knowledge_articles'],
])('%s by SQL, past the service, changes the version too', async (_what, sql) => {
  const before = await version();
  await hushdesk.database.query(sql);

  expect(await version()).toBeGreaterThan(before);
});

it('a change that is taken back leaves the version as it was', async () => {
  const before = await version();
  await hushdesk.database.query('BEGIN');
  await hushdesk.database.query(INSERT);
  await hushdesk.database.query('ROLLBACK');

  expect(await version()).toBe(before);
});

it('two writers of several articles each never wait for each other in a ring', async () => {
  const writers = await Promise.all(
    [0, 1].map(async () => {
      const client = new Client({ connectionString: hushdesk.database.url });
      await client.connect();
      return client;
    }),
  );

  const written = writers.map(async (client) => {
    for (let round = 0; round < 20; round++) {
      await client.query('BEGIN');
      for (let article = 0; article < 3; article++) await client.query(INSERT);
      await client.query('COMMIT');
    }
  });

  await expect(Promise.all(written)).resolves.toHaveLength(2);
  await Promise.all(writers.map((client) => client.end()));
});
