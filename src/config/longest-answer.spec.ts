import { longestAnswerMs } from './longest-answer.js';

it('every provider of the chain may use up its time, and there is a minute beside', () => {
  const llmTimeoutMs = 60_000;

  expect(longestAnswerMs({ llmProviders: ['knowledge'], llmTimeoutMs })).toBe(120_000);
  expect(longestAnswerMs({ llmProviders: ['openai', 'anthropic', 'knowledge'], llmTimeoutMs })).toBe(240_000);
});
