import { EntityManager } from 'typeorm';
import { readQuestions } from '../../../bench/retrieval/measure.js';
import { PreparedStatements } from '../../../src/database/prepared-statements.js';
import { Articles } from '../../../src/knowledge/articles.js';
import { type ArticleHit, KnowledgeSearch } from '../../../src/knowledge/knowledge-search.js';
import { termsOf } from '../../../src/knowledge/question-terms.js';
import { readSampleHelpCentre } from '../../../src/knowledge/sample/sample-help-centre.js';
import { LIST_ARTICLES, READ_ARTICLES } from '../../../src/knowledge/store/article-index.statement.js';
import { mixturesOf } from '../../support/question-mixtures.js';
import { SEARCH_IN_SQL } from '../../support/search-in-sql.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const LIMITS = { articles: 3, passages: 2 };
const MIXTURES = Number(process.env.SEARCH_MIXTURES ?? '50');
/** Apart by less, two scores are equal but for the rounding of the database. */
const ROUNDING = 1e-5;

const ODD_ARTICLE = {
  title: `O'Neill's wetsuits at C:\\sale\\today`,
  body: `Write to wetsuits@example.com about size 12.5.\n\n- pick-up at https://example.com/shop?size=m\n\nIt's "well-known".`,
  language: 'en' as const,
  tags: ["surfer's", 'a\\b'],
  sourceKey: 'test/odd',
};
const ODD_QUESTIONS = [
  `o'neill wetsuits`,
  `C:\\sale\\today`,
  `"wetsuits at" size`,
  `wetsuits@example.com`,
  'pick-up wetsuits 12.5',
  'well-known wetsuits -tent',
  'wetsuits or nothing',
  'https://example.com/shop?size=m',
  `surfer's a\\b`,
  'WETSUITS!',
  '   ',
  ':) wetsuits',
];

let hushdesk: TestApp;
let search: KnowledgeSearch;

beforeAll(async () => {
  hushdesk = await startTestApp();
  search = hushdesk.app.get(KnowledgeSearch, { strict: false });
  await hushdesk.app.get(Articles, { strict: false }).load([...(await readSampleHelpCentre()), ODD_ARTICLE]);
});

afterAll(() => hushdesk.close());

async function inSql(question: string): Promise<ArticleHit[]> {
  const terms = termsOf(question);
  if (terms.length === 0) return [];
  return hushdesk.app
    .get(PreparedStatements, { strict: false })
    .run<ArticleHit>(SEARCH_IN_SQL, [
      terms.map(({ language }) => language),
      terms.map(({ group }) => group),
      terms.map(({ word }) => word),
      terms.map(({ weight }) => weight),
      terms.map(({ worth }) => worth),
      terms.map(({ kind }) => kind),
      question,
      LIMITS.articles,
      LIMITS.passages,
    ]);
}

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) < ROUNDING;

/** The same articles in the same order with the same passages and scores; articles of equal scores in any order. */
function agree(ours: readonly ArticleHit[], theirs: readonly ArticleHit[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every(({ id, score, passages }, at) => {
      const other = theirs[at];
      if (!other || !isEqual(score, other.score)) return false;
      if (id === other.id) return JSON.stringify(passages) === JSON.stringify(other.passages);
      // Of equals at the end of the list, either may be the one that is left out.
      return ours.filter((each) => isEqual(each.score, score)).length > 1 || at === ours.length - 1;
    })
  );
}

const questions = readQuestions().map(({ q }) => q);

it.each([
  ['the question set', questions],
  ['mixtures of it with slips', mixturesOf(questions, MIXTURES)],
  ['words that text search knows more of', ODD_QUESTIONS],
])(
  'finds for %s what the database finds by itself',
  async (_name, asked) => {
    const disagreed: string[] = [];
    for (const question of asked)
      if (!agree(await search.search(question, LIMITS), await inSql(question))) disagreed.push(question);

    expect(disagreed).toEqual([]);
  },
  120_000,
);

it('asks the database for nothing but the version when the words are known', async () => {
  await search.search('how long does a refund take?', LIMITS);
  const run = jest.spyOn(hushdesk.app.get(PreparedStatements, { strict: false }), 'run');

  await search.search('does a refund take long?', LIMITS);
  await search.search('how long does a refund take?', LIMITS);

  expect(run.mock.calls.map(([{ name }]) => name)).toEqual(
    expect.not.arrayContaining(['knowledge-read-corrections', 'knowledge-find-phrase']),
  );
  expect(run.mock.calls.at(-1)?.[0].name).toBe('knowledge-read-version');
  run.mockRestore();
});

describe('after a change of the articles', () => {
  const titles = async (question: string): Promise<string[]> =>
    (await search.search(question, LIMITS)).map(({ title }) => title);
  const insert = (title: string): Promise<object[]> =>
    hushdesk.database.query(
      `INSERT INTO knowledge_articles (id, title, body, language, tags, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 'Ask us.', 'en', '{}', now(), now())`,
      [title],
    );

  it('finds what somebody else has written, at once, and no longer what they have deleted', async () => {
    const before = await titles('zorbing downhill');
    await insert('Zorbing downhill');
    const written = await titles('zorbing downhill');
    await hushdesk.database.query(
      `UPDATE knowledge_articles SET title = 'Curling' WHERE title = 'Zorbing downhill'`,
    );
    const changed = [await titles('zorbing downhill'), await titles('curling')];
    await hushdesk.database.query(`DELETE FROM knowledge_articles WHERE title = 'Curling'`);

    expect(before).not.toContain('Zorbing downhill');
    expect(written[0]).toBe('Zorbing downhill');
    expect(changed[0]).not.toContain('Zorbing downhill');
    expect(changed[1]?.[0]).toBe('Curling');
    expect(await titles('curling')).not.toContain('Curling');
  });

  it('reads only the articles that have changed, once for all who ask', async () => {
    await titles('gliding');
    await insert('Gliding');
    const query = jest.spyOn(EntityManager.prototype, 'query');

    const found = await Promise.all(Array.from({ length: 20 }, () => titles('gliding')));
    const run = (text: string): unknown[] => query.mock.calls.filter(([each]) => each === text);
    const [lists, reads] = [run(LIST_ARTICLES), run(READ_ARTICLES)];
    query.mockRestore();

    expect(new Set(found.map(([first]) => first))).toEqual(new Set(['Gliding']));
    expect(lists).toHaveLength(1);
    expect(reads).toEqual([[READ_ARTICLES, [[expect.any(String)]]]]);
  });

  it('finds what there is when a backup has brought back older articles and their version', async () => {
    await insert('Sledging');
    await titles('sledging');
    await hushdesk.database.query(`DELETE FROM knowledge_articles WHERE title = 'Sledging'`);
    await hushdesk.database.query('UPDATE knowledge_state SET version = 1');

    expect(await titles('sledging')).not.toContain('Sledging');
  });

  it('stays right when most articles were written again and again', async () => {
    for (let round = 0; round < 5; round++) {
      await hushdesk.database.query(`UPDATE knowledge_articles SET body = body || ' round' || $1::text`, [
        round,
      ]);
      await titles('refund');
    }

    const question = 'how do I return an item';
    expect(agree(await search.search(question, LIMITS), await inSql(question))).toBe(true);
  });
});
