import type { MaskedText } from '../pii/masked-text.js';

/** One earlier message of the session, oldest first. */
export interface HistoryMessage {
  role: 'customer' | 'assistant' | 'agent';
  text: MaskedText;
}

/** An article an answer rests on; `score` from 0 to 1. */
export interface AnswerSource {
  articleId: string;
  title: string;
  score: number;
}

/** What leaves for a provider. Masked text only: raw text does not compile. */
export interface AnswerRequest {
  question: MaskedText;
  history: readonly HistoryMessage[];
  /** Aborted when the client has gone: stop working, nobody reads the answer. */
  signal: AbortSignal;
}

export interface Answer {
  text: string;
  sources: readonly AnswerSource[];
  /** The answer offers the customer a person to speak to. */
  handoff: boolean;
  usage: TokenUsage;
}

/** What a provider charged for an answer, in its own tokens; zero for the offline ones. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/**
 * Something that answers a customer's question.
 *
 * Called by the provider chain only. `answer` may be called again for the same
 * request, rejects with any error when it cannot answer (the chain goes on to
 * the next provider), and never stores anything.
 */
export interface AnswerProvider {
  /** As named in `LLM_PROVIDERS` and in each answer. */
  readonly name: string;
  answer(request: AnswerRequest): Promise<Answer>;
}
