import { framed } from '../../pii/masked-text.js';
import type { Prompt, PromptMessage } from '../model-port.js';
import { alternatingTurns } from './alternating-turns.js';

const HI = framed`hi`;
const AGAIN = framed`again`;
const YES = framed`yes`;
const QUESTION = framed`why?`;

function promptWith(history: PromptMessage[]): Prompt {
  return { instructions: framed`be brief`, passages: [], history, question: QUESTION, maxOutputTokens: 1 };
}

it('begins with the customer and takes turns', () => {
  const turns = alternatingTurns(
    promptWith([
      { role: 'assistant', text: YES },
      { role: 'customer', text: HI },
      { role: 'customer', text: AGAIN },
      { role: 'assistant', text: YES },
      { role: 'assistant', text: AGAIN },
    ]),
  );

  expect(turns).toEqual([
    { role: 'user', texts: ['hi', 'again'] },
    { role: 'assistant', texts: ['yes', 'again'] },
    { role: 'user', texts: ['why?'] },
  ]);
});

it('puts the question into the turn of a customer who was not answered', () => {
  expect(alternatingTurns(promptWith([{ role: 'customer', text: HI }]))).toEqual([
    { role: 'user', texts: ['hi', 'why?'] },
  ]);
});

it('leaves out messages without text, which vendors refuse', () => {
  const turns = alternatingTurns(
    promptWith([
      { role: 'customer', text: HI },
      { role: 'assistant', text: framed` ` },
    ]),
  );

  expect(turns).toEqual([{ role: 'user', texts: ['hi', 'why?'] }]);
});

it('has the passages as a text of their own, right before the question', () => {
  const passage = { articleId: 'a', title: HI, language: 'en', score: 1, texts: [YES] };

  const turns = alternatingTurns({ ...promptWith([]), passages: [passage] });

  expect(turns).toEqual([{ role: 'user', texts: [expect.stringContaining('<help_articles>'), 'why?'] }]);
});
