import { Injectable } from '@nestjs/common';
import type { Language } from '../../knowledge/language.js';
import { Retrieval, type Retrieved } from '../../knowledge/retrieval.js';
import { type ChainEvent, ModelChain } from '../../llm/model-chain.js';
import type { EgressReceipt, Prompt } from '../../llm/model-port.js';
import type { MaskedText } from '../../pii/masked-text.js';
import { AnswerCache, type Lead } from '../cache/answer-cache.js';
import type { CachedAnswer } from '../cache/cached-answer.js';
import { type BuiltPrompt, Prompts } from '../prompt/prompts.js';
import { Screening } from '../screening/screening.js';
import type { AnswerSource } from '../store/chat-message.entity.js';
import { type CallOutcome, LiveAnswer } from './live-answer.js';
import type { StoredQuestion } from './questions.js';
import { Spending } from './spending.js';
import type { TurnCall } from './turn-event.js';

/** How a question is asked. */
export interface Asking extends TurnCall {
  clientId: string;
  /** Of the question. */
  language: Language;
  /** What `find` has found already, or is about to. */
  found?: Promise<Retrieved> | undefined;
  /** Said behind the instructions when the question looks like an attack. */
  hardening?: MaskedText | undefined;
}

/** An answer that has begun, with what it rests on. */
export interface BegunAnswer {
  live: LiveAnswer;
  sources: AnswerSource[];
  /** Filled while the answer comes. */
  receipts: EgressReceipt[];
  cached: boolean;
  /** To be called when the turn is stored: who asks the same may have the answer too. */
  share: () => void;
  /** To be called last, however the turn went: gives back what it holds, and lets go those who wait for the answer. */
  end: () => Promise<void>;
}

/** The step of the turn in which help articles are found and somebody is asked, unless the answer is known. */
@Injectable()
export class Answering {
  constructor(
    private readonly retrieval: Retrieval,
    private readonly prompts: Prompts,
    private readonly cache: AnswerCache,
    private readonly spending: Spending,
    private readonly chain: ModelChain,
    private readonly screening: Screening,
  ) {}

  /** Looks for what an answer can rest on; may begin before the question is stored. */
  find(question: MaskedText): Promise<Retrieved> {
    const found = this.retrieval.retrieve(question);
    // Whoever waits for it hears of a fault; a question that was refused meanwhile has nobody waiting.
    found.catch(() => undefined);
    return found;
  }

  /** All that can be refused is refused here, before the first piece: throws `budget_exceeded`. */
  async begin(asked: StoredQuestion, asking: Asking): Promise<BegunAnswer> {
    const found = await (asking.found ?? this.find(asked.masked.text));
    const built = this.prompts.build(asked, found.articles, asking.hardening);
    const sources = found.articles.map(({ id, title, score }) => ({ articleId: id, title, score }));
    const claim = await this.claim(asked, asking, built.prompt, found);
    if (claim.kind === 'hit') return this.again(claim.answer, built, sources);
    try {
      return await this.ask(asked, asking, { built, sources, lead: claim });
    } catch (error) {
      claim.abandon();
      throw error;
    }
  }

  private claim(
    { subjectId }: StoredQuestion,
    { clientId, signal }: Asking,
    prompt: Prompt,
    { version: knowledgeVersion }: Retrieved,
  ) {
    const chain = this.chain.models().map(({ provider, model }) => ({ name: provider, model }));
    return this.cache.claim({ clientId, prompt, chain, knowledgeVersion }, subjectId, signal);
  }

  /** An answer that was given before, screened and restored anew. */
  private again(answer: CachedAnswer, built: BuiltPrompt, sources: AnswerSource[]): BegunAnswer {
    const live = new LiveAnswer(eventsOf(answer), this.screenOf(built.prompt), built.vault, {
      settle: () => Promise.resolve(),
      stop: () => undefined,
    });
    return { live, sources, receipts: [], cached: true, share: () => undefined, end: () => live.close() };
  }

  private async ask(
    asked: StoredQuestion,
    { clientId, signal, streamed, language }: Asking,
    { built, sources, lead }: { built: BuiltPrompt; sources: AnswerSource[]; lead: Lead },
  ): Promise<BegunAnswer> {
    const settle = await this.spending.reserve(clientId, asked, built.prompt);
    const receipts: EgressReceipt[] = [];
    const stopper = new AbortController();
    const events = this.chain.ask(
      built.prompt,
      {
        signal: AbortSignal.any([signal, stopper.signal]),
        streamed,
        onSent: (receipt) => receipts.push(receipt),
      },
      language,
    );
    let whole: CachedAnswer | undefined;
    const live = new LiveAnswer(events, this.screenOf(built.prompt), built.vault, {
      settle: async (outcome) => {
        whole = wholeOf(outcome, sources);
        await settle(outcome, receipts);
      },
      stop: () => {
        stopper.abort();
      },
    });
    let isShared = false;
    const share = (): void => {
      if (!whole) return;
      isShared = true;
      void lead.complete(whole);
    };
    const end = async (): Promise<void> => {
      // While the answer is still being kept, giving up would send those who wait to ask anew.
      if (!isShared) lead.abandon();
      await live.close();
    };
    return { live, sources, receipts, cached: false, share, end };
  }

  private screenOf({ instructions, passages, history, question }: Prompt) {
    return this.screening.screenAnswer({
      instructions,
      canary: this.prompts.canary,
      given: [question, ...history.map(({ text }) => text)],
      passages: passages.flatMap(({ title, texts }) => [title, ...texts]),
    });
  }
}

async function* eventsOf(answer: CachedAnswer): AsyncGenerator<ChainEvent, void, undefined> {
  const { provider, model, text, reason } = answer;
  yield await Promise.resolve({ type: 'started', provider, model });
  yield { type: 'text', text };
  yield { type: 'finished', reason, usage: { inputTokens: 0, outputTokens: 0 } };
}

function wholeOf(
  { reason, provider, model, raw }: Readonly<CallOutcome>,
  sources: readonly AnswerSource[],
): CachedAnswer | undefined {
  return reason && { text: raw, provider, model, reason, sources };
}
