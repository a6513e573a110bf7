import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ModelCall, ModelEvent, ModelProvider, Prompt } from '../../model-port.js';
import { abortedFault } from '../vendor-fault.js';
import type { ScriptedAnswer } from './answers.js';

const FRIENDLY_TEXT =
  'Thank you for your message. This is a scripted answer for development: no model was asked. How else can I help?';

/** Answers by a script, word by word: for development and tests, where no model is to be had. Sends nothing anywhere. */
export class ScriptedProvider implements ModelProvider {
  readonly name = 'scripted';
  readonly model = 'scripted';

  constructor(private readonly answers: readonly ScriptedAnswer[]) {}

  async *generate(
    { question }: Prompt,
    { signal, streamed }: ModelCall,
  ): AsyncGenerator<ModelEvent, void, undefined> {
    const asked = question.toLowerCase();
    const reply =
      this.answers.find(({ match }) => asked.includes(match.toLowerCase()))?.reply ?? FRIENDLY_TEXT;
    for (const text of streamed ? reply.split(/(?<=\s)/) : [reply]) {
      await nextTurn();
      if (signal.aborted) {
        yield { type: 'error', fault: abortedFault() };
        return;
      }
      yield { type: 'text', text };
    }
    yield { type: 'usage', usage: { inputTokens: 0, outputTokens: 0 } };
    yield { type: 'finish', reason: 'complete' };
  }
}
