import type { EgressReceipt, TokenUsage } from '../../llm/model-port.js';
import type { AnswerOutcome, AnswerSource } from '../store/chat-message.entity.js';

/** An answer as it was given, whoever gave it. */
export interface GivenAnswer {
  /** As it is stored: the company's own values in their places, the person's not. */
  text: string;
  /** As the customer has read it. */
  reply: string;
  provider: string;
  sources: readonly AnswerSource[];
  outcome: AnswerOutcome;
  usage: TokenUsage;
  cached: boolean;
  /** The answer offers the customer a person to speak to. */
  handoff: boolean;
  /** What left the house for it. */
  receipts: readonly EgressReceipt[];
  /** Placeholders in it that are not this session's. */
  foreign: number;
}

/** Nobody was asked. */
export const NO_USAGE: TokenUsage = { inputTokens: 0, outputTokens: 0 };
