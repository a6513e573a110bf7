import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import type { Agent, SessionReach } from '../store/handoff.repository.js';

/** An agent at work: who they are, which sessions they reach, and whose they may not touch. */
export interface AgentAtWork {
  agent: Agent;
  reach: SessionReach;
  /** The only agent whose sessions they may change; null for those who stand above the others. */
  holderId: string | null;
}

/**
 * The caller as an agent: a user of ours, for every session, or an application, for those of its own customers.
 *
 * An application is one agent, whichever of its keys it calls with: a key that is rotated must not lose its
 * conversations. Users who manage users may give back and end what others have. Throws `permission_denied` for an end
 * customer.
 */
export function requireAgent(actor: Actor): AgentAtWork {
  switch (actor.kind) {
    case 'user': {
      const holderId = actor.scopes.includes('users:manage') ? null : actor.id;
      return { agent: { kind: 'user', id: actor.id }, reach: { clientId: null, subjectId: null }, holderId };
    }
    case 'api_key': {
      const { clientId } = actor;
      return {
        agent: { kind: 'client', id: clientId },
        reach: { clientId, subjectId: null },
        holderId: clientId,
      };
    }
    case 'subject':
      throw new Problem('permission_denied');
  }
}

/** The sessions a caller owns. */
export function ownReach(actor: Actor): SessionReach {
  return { clientId: actor.clientId, subjectId: actor.kind === 'api_key' ? null : actor.subjectId };
}
