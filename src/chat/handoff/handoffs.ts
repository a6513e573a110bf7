import { Injectable } from '@nestjs/common';
import type { AuditParty } from '../../audit/audit-event.js';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import { decodeCursor, type PageQuery } from '../../http/cursor-page.js';
import type { SessionState } from '../store/chat-session.entity.js';
import {
  type HandoffCause,
  HandoffRepository,
  type HandoffRow,
  type SessionReach,
} from '../store/handoff.repository.js';
import { Webhooks } from '../webhook/webhooks.js';
import { ownReach, requireAgent } from './agents.js';
import { HandoffReasons } from './handoff-reasons.js';
import { StateChanges } from './state-changes.js';

const EVERYWHERE: SessionReach = { clientId: null, subjectId: null };
const NO_REASON = { cause: null, reason: null };

/** Where a conversation stands after an action. */
export interface HandoffState {
  sessionId: string;
  state: SessionState;
}

/**
 * Passing conversations between the bot and people.
 *
 * What is repeated is no error: whoever asks again hears how it stands.
 */
@Injectable()
export class Handoffs {
  constructor(
    private readonly changes: StateChanges,
    private readonly repository: HandoffRepository,
    private readonly reasons: HandoffReasons,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * The owner of a session asks for a person. Throws `resource_not_found` for a session that is not theirs, and
   * `session_closed`.
   */
  async ask(actor: Actor, sessionId: string, reason?: string): Promise<HandoffState> {
    const reach = ownReach(actor);
    const standing = await this.repository.find(sessionId, reach);
    if (!standing) throw new Problem('resource_not_found');
    const sealed =
      reason === undefined ? null : await this.reasons.seal(sessionId, standing.subjectId, reason);
    return { sessionId, state: await this.requestWithin(reach, sessionId, 'customer', sealed) };
  }

  /**
   * Calls a person from within a turn, whose session the caller has been found to own. Answers where the session
   * stands; one that waits or is with a person stays so. Throws `resource_not_found` and `session_closed`.
   */
  request(sessionId: string, cause: HandoffCause): Promise<SessionState> {
    return this.requestWithin(EVERYWHERE, sessionId, cause, null);
  }

  /**
   * An agent takes a session, from the bot or from those who wait; also answers why the customer asked. Throws
   * `handoff_taken` when another one has it, `session_closed` and `resource_not_found`.
   */
  async take(actor: Actor, sessionId: string): Promise<HandoffState & { reason: string | null }> {
    const { agent, reach } = requireAgent(actor);
    const { state, subjectId, reason } = await this.changes.make({
      action: 'take',
      ...{ sessionId, reach, agent, holderId: agent.id },
      event: { action: 'handoff.taken', resource: partyOf(sessionId) },
      told: { agentId: agent.id },
    });
    return { sessionId, state, reason: await this.reasons.open(sessionId, subjectId, reason) };
  }

  /**
   * Gives a session back to the bot, or to those who wait. Throws `handoff_taken` when another agent has it,
   * `handoff_not_taken` when nobody has, `session_closed` and `resource_not_found`.
   */
  async release(actor: Actor, sessionId: string, to: 'bot' | 'waiting'): Promise<HandoffState> {
    const { reach, holderId } = requireAgent(actor);
    const { state } = await this.changes.make({
      action: `release_to_${to}`,
      ...{ sessionId, reach, agent: null, holderId },
      event: { action: 'handoff.released', resource: partyOf(sessionId), facts: { to } },
      // With the bot nobody waits for a reason any more.
      ...(to === 'bot' ? { why: NO_REASON } : {}),
    });
    return { sessionId, state };
  }

  /** Ends a session for good. Throws `handoff_taken` when another agent has it, and `resource_not_found`. */
  async close(actor: Actor, sessionId: string): Promise<HandoffState> {
    const { reach, holderId } = requireAgent(actor);
    const { state } = await this.changes.make({
      action: 'close',
      ...{ sessionId, reach, agent: null, holderId, why: NO_REASON },
      event: { action: 'session.closed', resource: partyOf(sessionId) },
    });
    return { sessionId, state };
  }

  /** Sessions in a state, those longest in it first; one more than `limit` when there are more. */
  list(actor: Actor, state: 'waiting' | 'human', { limit, cursor }: PageQuery): Promise<HandoffRow[]> {
    const { clientId } = requireAgent(actor).reach;
    return this.repository.list(state, { clientId, after: decodeCursor(cursor), limit: limit + 1 });
  }

  /**
   * Tells the operator's server that a customer has written to a session that waits or is with a person. Does nothing
   * for others, and nothing at all when nobody listens.
   */
  async customerWrote(sessionId: string, messageId: string): Promise<void> {
    if (!this.webhooks.enabled) return;
    const state = await this.repository.stateOf(sessionId);
    if (state !== 'waiting' && state !== 'human') return;
    await this.webhooks.announce({ type: 'message.received', sessionId, state, messageId });
  }

  private async requestWithin(
    reach: SessionReach,
    sessionId: string,
    cause: HandoffCause,
    reason: Buffer | null,
  ): Promise<SessionState> {
    const { state } = await this.changes.make({
      action: 'request',
      ...{ sessionId, reach, agent: null, holderId: null, why: { cause, reason } },
      event: { action: 'handoff.requested', resource: partyOf(sessionId), facts: { cause } },
      told: { cause },
    });
    return state;
  }
}

function partyOf(id: string): AuditParty {
  return { kind: 'session', id };
}
