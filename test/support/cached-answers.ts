import type { AnswerCacheKey } from '../../src/chat/cache/answer-key.js';
import type { CachedAnswer } from '../../src/chat/cache/cached-answer.js';
import type { Prompt } from '../../src/llm/model-port.js';
import type { MaskedText } from '../../src/pii/masked-text.js';

/** What the test says is masked, is. */
export function masked(text: string): MaskedText {
  return text as MaskedText;
}

/** A prompt that is valid; override what matters. */
export function promptOf(parts: Partial<Prompt> = {}): Prompt {
  return {
    instructions: masked('Answer from the help articles.'),
    passages: [
      {
        articleId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de',
        title: masked('Return an item'),
        language: 'en',
        score: 0.82,
        texts: [masked('You can return an item within 60 days.')],
      },
    ],
    history: [{ role: 'customer', text: masked('Hello') }],
    question: masked('How long may I return boots?'),
    maxOutputTokens: 500,
    ...parts,
  };
}

/** All that an answer depends on; override what matters. */
export function answerKeyOf(parts: Partial<AnswerCacheKey> = {}): AnswerCacheKey {
  return {
    clientId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0d1',
    prompt: promptOf(),
    chain: [
      { name: 'openai', model: 'gpt-5-mini' },
      { name: 'knowledge', model: 'knowledge' },
    ],
    knowledgeVersion: '7',
    ...parts,
  };
}

export function answerOf(parts: Partial<CachedAnswer> = {}): CachedAnswer {
  return {
    text: 'Within 60 days of delivery.',
    provider: 'openai',
    model: 'gpt-5-mini',
    reason: 'complete',
    sources: [{ articleId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de', title: 'Return an item', score: 0.82 }],
    ...parts,
  };
}
