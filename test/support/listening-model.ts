import { ModelChain } from '../../src/llm/model-chain.js';
import type { FinishReason, ModelCall, ModelEvent, ModelProvider, Prompt } from '../../src/llm/model-port.js';
import type { TestApp } from './test-app.js';

/** Stands in for a model: notes what it is given, and answers as it is told. */
export class ListeningModel implements ModelProvider {
  readonly name = 'knowledge';
  readonly model = 'listening';
  readonly heard: Prompt[] = [];
  /** How many characters come at once when streamed. */
  chunk = 7;
  reason: FinishReason = 'complete';
  reply: (prompt: Prompt) => string = ({ question }) => `You said: ${question}`;
  /** Awaited before the answer begins. */
  before: (call: ModelCall) => Promise<void> = () => Promise.resolve();

  async *generate(prompt: Prompt, call: ModelCall): AsyncGenerator<ModelEvent> {
    this.heard.push(prompt);
    await this.before(call);
    const text = this.reply(prompt);
    const step = call.streamed ? this.chunk : Math.max(1, text.length);
    for (let at = 0; at < text.length; at += step) yield { type: 'text', text: text.slice(at, at + step) };
    yield { type: 'usage', usage: { inputTokens: 11, outputTokens: 7 } };
    yield { type: 'finish', reason: this.reason };
  }

  /** Takes the place of the provider that is configured. */
  listenIn({ app }: TestApp): this {
    app.get(ModelChain, { strict: false }).register(this);
    return this;
  }
}
