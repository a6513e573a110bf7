import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { pickRandom } from '../crypto/secure-random.js';
import type { FinishReason, ModelCall, ModelProvider, Prompt, TokenUsage } from './model-port.js';

export type ChainEvent =
  | { type: 'started'; provider: string; model: string }
  | { type: 'text'; text: string }
  | { type: 'finished'; reason: FinishReason; usage: TokenUsage };

/** Interim. */
@Injectable()
export class ModelChain {
  private readonly logger = new Logger(ModelChain.name);
  private readonly registered = new Map<string, ModelProvider>();

  constructor(private readonly settings: Settings) {}

  register(provider: ModelProvider): void {
    this.registered.set(provider.name, provider);
  }

  async *ask(prompt: Prompt, call: ModelCall): AsyncGenerator<ChainEvent, void, undefined> {
    for (const name of this.settings.llmProviders) {
      const provider = this.registered.get(name);
      if (!provider) continue;
      let usage = { inputTokens: 0, outputTokens: 0 };
      let begun = false;
      for await (const event of provider.generate(prompt, call)) {
        if (event.type === 'error') {
          this.logger.warn({ err: event.fault, provider: name }, 'provider failed');
          break;
        }
        if (event.type === 'usage') usage = event.usage;
        if (event.type === 'text') {
          if (!begun) yield { type: 'started', provider: name, model: provider.model };
          begun = true;
          yield event;
        }
        if (event.type === 'finish') {
          yield { type: 'finished', reason: event.reason, usage };
          return;
        }
      }
      call.signal.throwIfAborted();
    }
    yield { type: 'started', provider: 'apology', model: 'apology' };
    yield { type: 'text', text: pickRandom(['I am sorry, I cannot answer just now.']) };
    yield { type: 'finished', reason: 'unknown', usage: { inputTokens: 0, outputTokens: 0 } };
  }
}
