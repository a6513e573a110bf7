import { Injectable } from '@nestjs/common';
import { uuidOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../context/actor.js';
import { concernSubject } from '../../context/request-context.js';
import { Problem } from '../../errors/problem.js';
import { SessionMemory } from '../memory/session-memory.js';
import { requireFittingMessage } from '../message-length.js';
import { HandoffRepository, type SessionStanding } from '../store/handoff.repository.js';
import type { NewQuestion } from '../store/turn.repository.js';
import { Webhooks } from '../webhook/webhooks.js';
import { type AgentAtWork, requireAgent } from './agents.js';
import { judge } from './handoff-states.js';
import { ReplyMasking } from './reply-masking.js';

/** Each lost race means that the customer has written at the same moment. */
const MOST_ATTEMPTS = 20;

/** A reply that is on record. */
export interface StoredReply {
  id: string;
  sessionId: string;
  createdAt: Date;
}

/** What agents answer in place of the bot. */
@Injectable()
export class AgentReplies {
  constructor(
    private readonly repository: HandoffRepository,
    private readonly masking: ReplyMasking,
    private readonly memory: SessionMemory,
    private readonly audit: AuditLog,
    private readonly webhooks: Webhooks,
    private readonly settings: Settings,
  ) {}

  /**
   * Stores a reply, masked with the vault of the session and sealed, with its event and the notice to the operator's
   * server: all of it or nothing. The session then lives as long as after a message of the customer.
   *
   * Throws `request_invalid` for a message too long, `handoff_not_taken` when no person has the session,
   * `handoff_taken` when another one has, `session_closed` and `resource_not_found`.
   */
  async reply(actor: Actor, sessionId: string, message: string): Promise<StoredReply> {
    requireFittingMessage(message, this.settings.messageLimitBytes);
    const agent = requireAgent(actor);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const standing = await this.requireHeld(agent, sessionId);
      concernSubject(standing.subjectId);
      const reply = await this.masking.seal(sessionId, standing.subjectId, message);
      if (await this.store(reply, agent, standing)) {
        // Its vault may have grown behind the back of the turns of this instance.
        this.memory.forget(sessionId);
        return { id: reply.messageId, sessionId, createdAt: reply.now };
      }
    }
    throw new Problem('service_unavailable');
  }

  private async requireHeld(
    { reach, agent, holderId }: AgentAtWork,
    sessionId: string,
  ): Promise<SessionStanding> {
    const standing = await this.repository.find(sessionId, reach);
    if (standing?.state === 'human' && (holderId === null || standing.agentId === holderId)) return standing;
    const verdict = judge('answer', standing, agent.id);
    throw new Problem(verdict === 'done' ? 'handoff_not_taken' : verdict);
  }

  private store(reply: NewQuestion, agent: AgentAtWork, { vaultSize }: SessionStanding): Promise<boolean> {
    const { sessionId, messageId } = reply;
    return this.repository.transaction(async (transaction) => {
      if (!(await this.repository.storeReply(reply, { ...agent, vaultSize }, transaction))) return false;
      await this.audit.append(
        {
          action: 'handoff.answered',
          resource: { kind: 'session', id: sessionId },
          facts: { messageId: uuidOf(messageId) },
        },
        transaction,
      );
      const event = { type: 'handoff.answered', sessionId, state: 'human', messageId } as const;
      await this.webhooks.announce(event, transaction);
      return true;
    });
  }
}
