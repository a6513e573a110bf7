import type { MaskedText } from '../../pii/masked-text.js';
import type { Prompt } from '../model-port.js';
import { renderPassages } from './passages-block.js';

/** One side's turn: the texts it said before the other side spoke. */
export interface AlternatingTurn {
  role: 'user' | 'assistant';
  texts: readonly [MaskedText, ...MaskedText[]];
}

/**
 * The conversation for vendors that take turns of alternating roles only, the customer first.
 *
 * Neighbours of one role become one turn of several texts, and what the assistant said before the customer ever spoke
 * is left out. The passages are a text of their own in the last turn, right before the question.
 */
export function alternatingTurns({ history, passages, question }: Prompt): AlternatingTurn[] {
  const turns: AlternatingTurn[] = [];
  const add = (role: AlternatingTurn['role'], text: MaskedText): void => {
    const last = turns.at(-1);
    if (last?.role === role) turns[turns.length - 1] = { role, texts: [...last.texts, text] };
    else if (last !== undefined || role === 'user') turns.push({ role, texts: [text] });
  };
  for (const { role, text } of history) {
    // Vendors refuse blocks without text.
    if (text.trim() !== '') add(role === 'customer' ? 'user' : 'assistant', text);
  }
  const block = renderPassages(passages);
  if (block !== undefined) add('user', block);
  add('user', question);
  return turns;
}
