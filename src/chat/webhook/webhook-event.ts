import { type Uuid, uuidOf, type Word, wordOf } from '../../audit/closed-facts.js';
import type { SessionState } from '../store/chat-session.entity.js';
import type { HandoffCause } from '../store/handoff.repository.js';

/** What a server of the operator hears of. Part of the contract: add, never rename. */
export type WebhookType =
  | 'handoff.requested'
  | 'handoff.taken'
  | 'handoff.released'
  | 'handoff.answered'
  | 'message.received'
  | 'session.closed';

/** Something that has happened to a conversation: ids and words, nothing that was said. */
export interface WebhookEvent {
  type: WebhookType;
  sessionId: string;
  /** After it. */
  state: SessionState;
  /** Why a person was asked for. */
  cause?: HandoffCause;
  /** Who has the conversation now: a user or an API key. */
  agentId?: string;
  /** What was written, to be read through the API. */
  messageId?: string;
}

/** The same as a job carries it. */
export type WebhookPayload = Readonly<{
  /** Stays the same at each attempt, so that a receiver can tell a repetition. */
  webhookId: Uuid;
  occurredAtMs: number;
  type: Word;
  sessionId: Uuid;
  state: Word;
}> &
  Readonly<Record<string, Uuid | Word | number>>;

export function toPayload(event: WebhookEvent, webhookId: string, occurredAt: Date): WebhookPayload {
  const { type, sessionId, state, cause, agentId, messageId } = event;
  return {
    webhookId: uuidOf(webhookId),
    occurredAtMs: occurredAt.getTime(),
    type: wordOf(type),
    sessionId: uuidOf(sessionId),
    state: wordOf(state),
    ...(cause === undefined ? {} : { cause: wordOf(cause) }),
    ...(agentId === undefined ? {} : { agentId: uuidOf(agentId) }),
    ...(messageId === undefined ? {} : { messageId: uuidOf(messageId) }),
  };
}

/** What is sent: `{type, timestamp, data}` (Standard Webhooks, "Payload structure"). */
export function toBody({ webhookId: _id, occurredAtMs, type, ...data }: WebhookPayload): string {
  return JSON.stringify({ type, timestamp: new Date(occurredAtMs).toISOString(), data });
}
