import { Injectable } from '@nestjs/common';
import { Retrieval } from '../../knowledge/retrieval.js';
import { ModelChain } from '../../llm/model-chain.js';
import type { EgressReceipt } from '../../llm/model-port.js';
import { Prompts } from '../prompt/prompts.js';
import { AnswerScreen } from '../screening/answer-screen.js';
import type { AnswerSource } from '../store/chat-message.entity.js';
import { LiveAnswer } from './live-answer.js';
import type { StoredQuestion } from './questions.js';
import type { TurnCall } from './turn-event.js';

/** An answer that has begun, with what it rests on. */
export interface BegunAnswer {
  live: LiveAnswer;
  sources: AnswerSource[];
  /** Filled while the answer comes. */
  receipts: EgressReceipt[];
  cached: boolean;
}

/** The step of the turn in which help articles are found and somebody is asked. */
@Injectable()
export class Answering {
  constructor(
    private readonly retrieval: Retrieval,
    private readonly prompts: Prompts,
    private readonly chain: ModelChain,
  ) {}

  /** All that can be refused is refused here, before the first piece of the answer. */
  async begin(asked: StoredQuestion, { signal, streamed }: TurnCall): Promise<BegunAnswer> {
    const articles = await this.retrieval.retrieve(asked.masked.text);
    const { prompt, vault } = this.prompts.build(asked, articles);
    const receipts: EgressReceipt[] = [];
    const stopper = new AbortController();
    const events = this.chain.ask(prompt, {
      signal: AbortSignal.any([signal, stopper.signal]),
      streamed,
      onSent: (receipt) => receipts.push(receipt),
    });
    const live = new LiveAnswer(
      events,
      new AnswerScreen(),
      vault,
      () => Promise.resolve(),
      () => {
        stopper.abort();
      },
    );
    const sources = articles.map(({ id, title, score }) => ({ articleId: id, title, score }));
    return { live, sources, receipts, cached: false };
  }
}
