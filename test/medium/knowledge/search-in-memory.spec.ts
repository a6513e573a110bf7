import { readQuestions } from '../../../bench/retrieval/measure.js';
import { PreparedStatements } from '../../../src/database/prepared-statements.js';
import { Articles } from '../../../src/knowledge/articles.js';
import { type ArticleHit, KnowledgeSearch } from '../../../src/knowledge/knowledge-search.js';
import { termsOf } from '../../../src/knowledge/question-terms.js';
import { readSampleHelpCentre } from '../../../src/knowledge/sample/sample-help-centre.js';
import { SEARCH_IN_SQL } from '../../support/search-in-sql.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const LIMITS = { articles: 3, passages: 2 };
const MIXTURES = Number(process.env.SEARCH_MIXTURES ?? '100');

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
  await hushdesk.app.get(Articles, { strict: false }).load(await readSampleHelpCentre());
});

afterAll(() => hushdesk.close());

const inMemory = (question: string): Promise<ArticleHit[]> =>
  hushdesk.app.get(KnowledgeSearch, { strict: false }).search(question, LIMITS);

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

/** Numbers that look random and are the same in each run. */
function* numbersBelow(): Generator<(most: number) => number> {
  let state = 42;
  for (;;)
    yield (most) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * most);
    };
}

/** Words of several questions, some with a slip, some with signs that a search phrase knows. */
function mixturesOf(questions: readonly string[], amount: number): string[] {
  const below = numbersBelow().next().value as (most: number) => number;
  const words = questions.map((question) => question.split(/\s+/));
  const slip = (word: string): string => {
    const at = 1 + below(Math.max(1, word.length - 1));
    const kinds = [
      () => word.slice(0, at) + word.slice(at + 1),
      () => word.slice(0, at) + (word[at] ?? 'x') + word.slice(at),
      () => word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
      () => `${word}-${word}`,
      () => `"${word}"`,
      () => `${word}!`,
      () => word.toUpperCase(),
      () => `-${word}`,
      () => `${word}: or`,
    ];
    return kinds[below(kinds.length)]?.() ?? word;
  };
  return Array.from({ length: amount }, () => {
    const parts = Array.from({ length: 1 + below(3) }, () => {
      const from = words[below(words.length)] ?? [];
      const start = below(from.length);
      return from.slice(start, start + 1 + below(6));
    }).flat();
    return parts.map((word) => (below(4) === 0 ? slip(word) : word)).join(' ');
  });
}

const questions = readQuestions().map(({ q }) => q);

it.each([
  ['the question set', questions],
  ['mixtures of it with slips', mixturesOf(questions, MIXTURES)],
])(
  'finds for %s what the database found by itself',
  async (_name, asked) => {
    const different: unknown[] = [];
    for (const question of asked) {
      const [ours, theirs] = [await inMemory(question), await inSql(question)];
      const same =
        ours.length === theirs.length &&
        ours.every((hit, at) => {
          const other = theirs[at];
          return (
            hit.id === other?.id &&
            Math.abs(hit.score - other.score) < 0.001 &&
            JSON.stringify(hit.passages) === JSON.stringify(other.passages)
          );
        });
      if (!same)
        different.push({
          question,
          ours: ours.map((h) => [h.title, h.score, h.passages.length]),
          theirs: theirs.map((h) => [h.title, h.score, h.passages.length]),
        });
    }

    expect(different).toEqual([]);
  },
  120_000,
);
