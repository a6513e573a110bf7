import type { IndexedArticle } from './indexed-article.js';
import { Postings } from './postings.js';

const article = (...terms: number[]): IndexedArticle => ({
  id: '',
  revision: '',
  language: 'en',
  title: '',
  terms: Uint32Array.from(terms),
  codes: new Uint16Array(),
  text: Buffer.from('[]'),
});

it('tells which articles have a lexeme, and that none has one that is newer', async () => {
  const postings = await Postings.of([article(0, 2), article(2), article(0)], 3, ({ terms }) => terms);

  expect([0, 1, 2].map((term) => [...postings.of(term)])).toEqual([[0, 2], [], [0, 1]]);
  expect([0, 1, 2, 3, 4].map((term) => postings.count(term))).toEqual([2, 0, 2, 0, 0]);
});
