import type { PiiType } from '../../pii/pii-type.js';
import type { GivenAnswer } from './given-answer.js';

/** What the customer sends. */
export interface TurnInput {
  message: string;
  sessionId?: string | undefined;
  /** The client's own id of the person. */
  subject?: string | undefined;
}

/** How the caller wants the answer, and until when. */
export interface TurnCall {
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  /** In pieces, as they come. */
  streamed: boolean;
}

export interface TurnResult {
  sessionId: string;
  /** Of the answer; of the question when nobody answers yet. */
  messageId: string;
  /** What the customer reads: the answer with their own values in it. */
  reply: string;
  answer: Pick<GivenAnswer, 'sources' | 'provider' | 'usage' | 'cached' | 'handoff'>;
  /** How many values of each class were masked in the question. */
  masked: Partial<Record<PiiType, number>>;
}

/** What a turn tells while it runs: once that nothing can be refused any more, then the answer in pieces. */
export type TurnEvent =
  { type: 'meta'; sessionId: string; masked: TurnResult['masked'] } | { type: 'delta'; text: string };
