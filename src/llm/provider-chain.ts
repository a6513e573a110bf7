import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { pickRandom } from '../crypto/secure-random.js';
import type { Answer, AnswerProvider, AnswerRequest } from './answer-provider.js';

const APOLOGIES = [
  'I am sorry, I cannot answer just now. Would you like to speak to a person instead?',
  'My apologies: something is keeping me from answering. I can pass you on to a person.',
  'I am sorry, that did not work on my side. Please try again in a moment, or ask for a person.',
] as const;

/** An answer and the provider that gave it. */
export type ChainAnswer = Answer & { provider: string };

/**
 * Asks the configured providers in their order until one answers.
 *
 * Providers register themselves at start; the chain knows none of them. When
 * all fail it apologises rather than rejects: a dead model degrades the
 * answer, never the service.
 */
@Injectable()
export class ProviderChain {
  private readonly logger = new Logger(ProviderChain.name);
  private readonly registered = new Map<string, AnswerProvider>();

  constructor(private readonly settings: Settings) {}

  register(provider: AnswerProvider): void {
    this.registered.set(provider.name, provider);
  }

  async answer(request: AnswerRequest): Promise<ChainAnswer> {
    for (const name of this.settings.llmProviders) {
      const provider = this.registered.get(name);
      if (!provider) continue;
      try {
        return { ...(await provider.answer(request)), provider: name };
      } catch (error) {
        this.logger.warn({ err: error, provider: name }, 'provider failed, going on to the next');
      }
    }
    const usage = { inputTokens: 0, outputTokens: 0 };
    return { text: pickRandom(APOLOGIES), sources: [], handoff: true, usage, provider: 'apology' };
  }
}
