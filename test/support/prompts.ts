import type {
  EgressReceipt,
  ModelCall,
  ModelEvent,
  ModelProvider,
  Prompt,
} from '../../src/llm/model-port.js';
import type { MaskedText } from '../../src/pii/masked-text.js';
import { createMasker } from '../../src/pii/masker.js';
import { createPiiEngine } from '../../src/pii/pii-engine.js';
import { PiiVault } from '../../src/pii/vault.js';

const masker = createMasker(createPiiEngine());

/** Text as the turn masks it. */
export function masked(text: string, vault = new PiiVault()): MaskedText {
  return masker.mask(text, vault).text;
}

/** A prompt with something in each of its parts. */
export function createPrompt(over: Partial<Prompt> = {}): Prompt {
  return {
    instructions: masked('You answer for the shop, briefly.'),
    passages: [
      {
        articleId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de',
        title: masked('Returning goods'),
        language: 'en',
        score: 0.9,
        texts: [masked('Goods go back within 30 days.'), masked('The label is free.')],
      },
    ],
    history: [
      { role: 'customer', text: masked('Hello there') },
      { role: 'assistant', text: masked('How can I help?') },
    ],
    question: masked('Can I return my shoes?'),
    maxOutputTokens: 321,
    ...over,
  };
}

/** A call that nobody aborts, with the receipts it was told of. */
export function createCall(over: Partial<ModelCall> = {}): ModelCall & { receipts: EgressReceipt[] } {
  const receipts: EgressReceipt[] = [];
  return {
    signal: new AbortController().signal,
    streamed: true,
    onSent: (receipt) => receipts.push(receipt),
    ...over,
    receipts,
  };
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

/** All that comes back from one attempt. */
export async function eventsOf(
  provider: ModelProvider,
  call: ModelCall = createCall(),
  prompt: Prompt = createPrompt(),
): Promise<ModelEvent[]> {
  return collect(provider.generate(prompt, call));
}

export function textOf(events: readonly { type: string; text?: string }[]): string {
  return events.map(({ text }) => text ?? '').join('');
}
