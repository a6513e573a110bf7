import { figuresOf, measure, readQuestions, REQUIRED, tableOf } from '../../bench/retrieval/measure.js';
import { Articles } from '../../src/knowledge/articles.js';
import { readSampleHelpCentre } from '../../src/knowledge/sample/sample-help-centre.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
  await hushdesk.app.get(Articles, { strict: false }).load(await readSampleHelpCentre());
});

afterAll(() => hushdesk.close());

describe('customer questions over the sample help centre', () => {
  it('find their article, and are declined when there is none', async () => {
    const { headers } = await hushdesk.newClient();

    const outcomes = await measure(hushdesk.baseUrl, headers['X-API-Key'] ?? '', readQuestions());
    const figures = figuresOf(outcomes);

    process.stdout.write(`${tableOf({ all: figures })}\n`);
    expect(figures.answerable).toBeGreaterThanOrEqual(80);
    expect(figures.unanswerable).toBeGreaterThanOrEqual(15);
    expect(figures.first).toBeGreaterThanOrEqual(REQUIRED.first);
    expect(figures.topThree).toBeGreaterThanOrEqual(REQUIRED.topThree);
    expect(figures.refused).toBeGreaterThanOrEqual(REQUIRED.refused);
  }, 120_000);
});
