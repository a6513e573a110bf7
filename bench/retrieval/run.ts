/**
 * Measures retrieval on the question set against a running development service (`npm start`).
 *
 * `--misses` lists the questions that went wrong.
 */
import { readFileSync } from 'node:fs';
import { answersRightly, figuresOf, measure, readQuestions, tableOf } from './measure.ts';

const { baseUrl, apiKey } = JSON.parse(readFileSync('.data/credentials.json', 'utf8')) as Record<
  'baseUrl' | 'apiKey',
  string
>;
const outcomes = await measure(baseUrl, apiKey, readQuestions());
const split = (name: string): typeof outcomes => outcomes.filter(({ question }) => question.split === name);
console.log(
  tableOf({ tune: figuresOf(split('tune')), test: figuresOf(split('test')), all: figuresOf(outcomes) }),
);
if (process.argv.includes('--misses')) {
  for (const outcome of split('tune')) {
    const { question, rank, sources, score } = outcome;
    const wrong = question.expect.length === 0 ? sources.length > 0 : rank !== 1 || !answersRightly(outcome);
    if (wrong)
      console.log(
        `${rank} ${score} [${question.lang}] ${question.q} → ${sources.join(', ')} (${question.expect.join(', ')})`,
      );
  }
}
