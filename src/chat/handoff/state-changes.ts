import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { AuditEvent } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import { HandoffRepository, type SessionStanding, type StateChange } from '../store/handoff.repository.js';
import type { WebhookEvent, WebhookType } from '../webhook/webhook-event.js';
import { Webhooks } from '../webhook/webhooks.js';
import { type HandoffAction, isPossible, judge, TRANSITIONS } from './handoff-states.js';

/** Each lost race means that somebody else has changed the session meanwhile; so often in a row is no accident. */
const MOST_ATTEMPTS = 5;

/** A change, with what goes on record of it and what is told of it. */
export interface WantedChange extends Omit<StateChange, 'from' | 'to' | 'changeId'> {
  action: HandoffAction;
  event: Extract<AuditEvent, { action: WebhookType }>;
  told?: Pick<WebhookEvent, 'cause' | 'agentId'>;
}

/**
 * Changes the state of a session, with its event on record and the notice to the operator's server: all of it or
 * nothing. Of several at once exactly one comes through.
 */
@Injectable()
export class StateChanges {
  constructor(
    private readonly repository: HandoffRepository,
    private readonly audit: AuditLog,
    private readonly webhooks: Webhooks,
  ) {}

  /** Answers how the session stands then, or stood already. Throws what `judge` makes of a change that cannot be. */
  async make(change: WantedChange): Promise<Pick<SessionStanding, 'state' | 'subjectId' | 'reason'>> {
    const { action, sessionId, reach, holderId } = change;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const changed = await this.attempt(change);
      if (changed) return changed;
      const standing = await this.repository.find(sessionId, reach);
      if (!standing) throw new Problem('resource_not_found');
      // Somebody else was between our two looks, and has left again.
      if (isPossible(action, standing, holderId)) continue;
      const verdict = judge(action, standing, holderId);
      if (verdict !== 'done') throw new Problem(verdict);
      return standing;
    }
    throw new Problem('service_unavailable');
  }

  private attempt({ action, event, told, ...change }: WantedChange) {
    const { from, to } = TRANSITIONS[action];
    const { sessionId } = change;
    return this.repository.transaction(async (transaction) => {
      const changed = await this.repository.change({ ...change, from, to, changeId: uuidv7() }, transaction);
      if (!changed) return undefined;
      await this.audit.append(event, transaction);
      await this.webhooks.announce({ type: event.action, sessionId, state: to, ...told }, transaction);
      return changed;
    });
  }
}
