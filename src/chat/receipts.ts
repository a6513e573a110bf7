import { Injectable } from '@nestjs/common';
import type { ReceiptFacts } from '../audit/audit-event.js';
import { AuditEvents, type PlacedEvent } from '../audit/audit-events.js';
import type { Actor } from '../context/actor.js';
import type { PageQuery } from '../http/cursor-page.js';
import type { PiiType } from '../pii/pii-type.js';
import { Sessions } from './sessions.js';

/** What left the house in one turn, as the audit log has it. */
export interface TurnReceipts {
  /** Of the event in the audit log. */
  eventId: string;
  /** Its place in the log, by which it can be proved; null for a second or two. */
  seq: number | null;
  occurredAt: string;
  /** Whether an answer came of it. */
  answered: boolean;
  requests: readonly ReceiptFacts[];
  masked: Readonly<Partial<Record<PiiType, number>>>;
  policyVersion: number;
}

/** The clocks of instances differ by less. */
const CLOCK_SLACK_MS = 60_000;

/** What left the house for a conversation, turn by turn. */
@Injectable()
export class Receipts {
  constructor(
    private readonly sessions: Sessions,
    private readonly events: AuditEvents,
  ) {}

  /** Newest first; a page may be short while there is more. Throws `resource_not_found` as `Sessions.get` does. */
  async list(
    actor: Actor,
    sessionId: string,
    page: PageQuery,
  ): Promise<{ turns: TurnReceipts[]; nextCursor: string | null }> {
    const { createdAt } = await this.sessions.get(actor, sessionId);
    const from = new Date(createdAt.getTime() - CLOCK_SLACK_MS);
    const { events, nextCursor } = await this.events.list(page, { resource: sessionId, from });
    return { turns: events.filter(isTurn).map(toReceipts), nextCursor };
  }
}

function isTurn({ action }: PlacedEvent): boolean {
  return action === 'turn.answered' || action === 'turn.abandoned';
}

function toReceipts({ id, seq, occurredAt, action, facts }: PlacedEvent): TurnReceipts {
  // Written by `Answers` with these types; the log gives them back as JSON.
  const { receipts, masked, policyVersion } = facts as unknown as {
    receipts: readonly ReceiptFacts[];
    masked: TurnReceipts['masked'];
    policyVersion: number;
  };
  const answered = action === 'turn.answered';
  return { eventId: id, seq, occurredAt, answered, requests: receipts, masked, policyVersion };
}
