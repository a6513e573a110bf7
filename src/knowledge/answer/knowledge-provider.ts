import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModelChain } from '../../llm/model-chain.js';
import type { ModelCall, ModelEvent, ModelProvider, Passage, Prompt } from '../../llm/model-port.js';
import { ModelFault } from '../../llm/model-port.js';
import { withoutPlaceholders } from '../../pii/without-placeholders.js';
import { languageOf } from '../language-guess.js';
import { isLanguage } from '../language.js';
import { PHRASES } from './answer-phrases.js';

/** A streamed answer comes paragraph by paragraph. */
const PARAGRAPH = /(?<=\n\n)/;

/**
 * Answers from the help articles alone: quotes the best passages of the best
 * article and names it, or says that it does not know. Offline, and always there.
 */
@Injectable()
export class KnowledgeProvider implements ModelProvider, OnModuleInit {
  readonly name = 'knowledge';
  readonly model = 'knowledge';

  constructor(private readonly chain: ModelChain) {}

  onModuleInit(): void {
    this.chain.register(this);
  }

  // eslint would have it synchronous; the port is asynchronous for those who must wait.
  async *generate(
    { question, passages }: Prompt,
    { signal, streamed }: ModelCall,
  ): AsyncIterable<ModelEvent> {
    const [best, ...alike] = passages;
    const text = best ? quote(best, alike) : PHRASES[languageOf(withoutPlaceholders(question))].unknown;
    for (const part of streamed ? text.split(PARAGRAPH) : [text]) {
      if (signal.aborted) {
        yield { type: 'error', fault: new ModelFault('aborted', 'the client has gone') };
        return;
      }
      yield await Promise.resolve({ type: 'text', text: part });
    }
    yield { type: 'usage', usage: { inputTokens: 0, outputTokens: 0 } };
    yield { type: 'finish', reason: best ? 'complete' : 'unknown' };
  }
}

function quote({ title, language, texts }: Passage, alike: readonly Passage[]): string {
  const { source, seeAlso } = PHRASES[isLanguage(language) ? language : 'en'];
  const more = alike.length === 0 ? [] : [seeAlso(alike.map((passage) => passage.title).join('; '))];
  return [...texts, [source(title), ...more].join(' ')].join('\n\n');
}
