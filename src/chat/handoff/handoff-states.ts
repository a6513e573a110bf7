import type { ErrorCode } from '../../errors/error-catalogue.js';
import type { SessionState } from '../store/chat-session.entity.js';

/** What can be done to a conversation. */
export type HandoffAction = 'request' | 'take' | 'release_to_bot' | 'release_to_waiting' | 'close';

interface Transition {
  from: readonly SessionState[];
  to: SessionState;
  /** Only the person who has the conversation, or who stands above them, while it is with a person. */
  holderOnly: boolean;
}

/** Which state each action leads from and to. What is not here cannot happen. */
export const TRANSITIONS: Readonly<Record<HandoffAction, Transition>> = {
  request: { from: ['bot'], to: 'waiting', holderOnly: false },
  take: { from: ['bot', 'waiting'], to: 'human', holderOnly: false },
  release_to_bot: { from: ['human'], to: 'bot', holderOnly: true },
  release_to_waiting: { from: ['human'], to: 'waiting', holderOnly: true },
  close: { from: ['bot', 'waiting', 'human'], to: 'closed', holderOnly: true },
};

/** A conversation as an action that did not change it finds it. */
export interface Standing {
  state: SessionState;
  /** Who has it, in the state `human`. */
  agentId: string | null;
}

/** Whether an action can happen as things stand; `holderId` is the only agent from whom it may take, or null. */
export function isPossible(action: HandoffAction, standing: Standing, holderId: string | null): boolean {
  const { from, holderOnly } = TRANSITIONS[action];
  const isFree =
    !holderOnly || holderId === null || standing.agentId === null || standing.agentId === holderId;
  return from.includes(standing.state) && isFree;
}

/**
 * Why an action changed nothing: `done` when what it wants is so already, so that a repetition is no error, else the
 * refusal. `agentId` is who acts; null for the customer.
 */
export function judge(
  action: HandoffAction | 'answer',
  standing: Standing | undefined,
  agentId: string | null,
): 'done' | ErrorCode {
  if (!standing) return 'resource_not_found';
  const { state } = standing;
  if (state === 'closed') return action === 'close' ? 'done' : 'session_closed';
  if (action === 'request') return 'done';
  if (state !== 'human') return 'handoff_not_taken';
  if (action === 'take' && standing.agentId === agentId) return 'done';
  return 'handoff_taken';
}
