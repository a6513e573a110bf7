import type { MaskedText } from '../pii/masked-text.js';

/** An earlier message of the session. What an agent of the company wrote counts as the assistant's. */
export interface PromptMessage {
  role: 'customer' | 'assistant';
  text: MaskedText;
}

/** A help article with the passages of it that may answer the question, best article first; `score` from 0 to 1. */
export interface Passage {
  articleId: string;
  title: MaskedText;
  /** ISO 639-1. */
  language: string;
  score: number;
  texts: readonly MaskedText[];
}

/** Everything a model hears, by its role. Masked text only: raw text does not compile. */
export interface Prompt {
  /** The operator's words: the system role, never mixed with anybody else's. */
  instructions: MaskedText;
  /** Data, not orders; rendered by `renderPassages`. */
  passages: readonly Passage[];
  /** Oldest first. */
  history: readonly PromptMessage[];
  question: MaskedText;
  maxOutputTokens: number;
}

/** What a provider charged for an answer, in its own tokens; zero for the offline ones. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/**
 * Why an answer ended: it is whole, cut at the most tokens allowed, withheld by the vendor's filter, or it says that
 * nothing is known.
 */
export type FinishReason = 'complete' | 'length' | 'filtered' | 'unknown';

/** What went wrong with a call, whichever vendor it was; decides whether it is tried again. */
export type ModelFaultKind =
  | 'aborted'
  | 'credentials'
  | 'network'
  | 'overloaded'
  | 'protocol'
  | 'rate_limited'
  | 'request_refused'
  | 'timeout';

/** A failed call to a model. Its message and cause are for the log, where they are masked; never for a client. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';

  constructor(
    readonly kind: ModelFaultKind,
    message: string,
    /** How long the vendor asks to wait before the next attempt. */
    readonly retryAfterMs?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** All that comes back from a model. A stream of events ends after `finish` or `error`; `usage` may be missing. */
export type ModelEvent =
  | { type: 'text'; text: string }
  | { type: 'usage'; usage: TokenUsage }
  | { type: 'finish'; reason: FinishReason }
  | { type: 'error'; fault: ModelFault };

/** Proof of what one HTTP request carried out of the house. */
export interface EgressReceipt {
  provider: string;
  model: string;
  /** HMAC-SHA-256 of the exact bytes of the body, 64 lower-case hexadecimal digits. */
  digest: string;
  bytes: number;
  sentAt: Date;
}

/** How one call is made. */
export interface ModelCall {
  /** Aborted when the client has gone: stop working, nobody reads the answer. */
  signal: AbortSignal;
  /** Text as it comes, or in one piece at the end, by the vendor's plain form of request. */
  streamed: boolean;
  /** Told of each request right before its bytes leave, retries included. */
  onSent: (receipt: EgressReceipt) => void;
}

/**
 * A model, or something that answers like one.
 *
 * Called by the chain only. `generate` makes one attempt, never throws (faults are an event), may be called again
 * for the same prompt, stores nothing, and sends nothing but the prompt, to the configured host alone.
 */
export interface ModelProvider {
  /** As named in `LLM_PROVIDERS` and in each answer. */
  readonly name: string;
  /** The vendor's name of the model; the provider's own name when there is only one. */
  readonly model: string;
  generate(prompt: Prompt, call: ModelCall): AsyncIterable<ModelEvent>;
}
