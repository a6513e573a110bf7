import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { AuditEvent, ReceiptFacts } from '../../audit/audit-event.js';
import { digestTextOf, wordOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import { currentRequestContext } from '../../context/request-context.js';
import type { EgressReceipt } from '../../llm/model-port.js';
import { MASKING_POLICY_VERSION } from '../../pii/policy-version.js';
import { Masking } from '../../privacy/masking.js';
import { Clock } from '../../time/clock.js';
import { sealBody } from '../store/seals.js';
import { TurnRepository } from '../store/turn.repository.js';
import type { GivenAnswer } from './given-answer.js';
import { countByType } from './masked-question.js';
import type { StoredQuestion } from './questions.js';

/** Puts an answer on record, masked and sealed, with what left the house for it. */
@Injectable()
export class Answers {
  constructor(
    private readonly turns: TurnRepository,
    private readonly masking: Masking,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the message, undefined when the session was deleted meanwhile. A placeholder of another session
   * in it is a security event.
   */
  async store(asked: StoredQuestion, answer: GivenAnswer): Promise<string | undefined> {
    const { sessionId, key, vault } = asked;
    const { text, provider, sources, outcome, foreign } = answer;
    const messageId = currentRequestContext()?.attempt?.workIds[1] ?? uuidv7();
    const body = sealBody(key, messageId, this.masking.maskAnswer(text, vault));
    const now = this.clock.now();
    if (foreign > 0) await this.recordForeign(sessionId, provider, foreign);
    const stored = { messageId, sessionId, body, provider, sources, outcome, now };
    const isStored = await this.turns.storeAnswer(stored, answeredEvent(asked, answer));
    return isStored ? messageId : undefined;
  }

  /** Puts on record what left the house for an answer that never came. */
  async abandon(asked: StoredQuestion, receipts: readonly EgressReceipt[]): Promise<void> {
    if (receipts.length === 0) return;
    await this.audit.append({
      action: 'turn.abandoned',
      resource: { kind: 'session', id: asked.sessionId },
      facts: egressOf(asked, receipts),
    });
  }

  private recordForeign(sessionId: string, provider: string, placeholders: number): Promise<void> {
    return this.audit.append({
      action: 'placeholder.rejected',
      resource: { kind: 'session', id: sessionId },
      facts: { provider: wordOf(provider), placeholders },
    });
  }
}

function answeredEvent(asked: StoredQuestion, answer: GivenAnswer): AuditEvent {
  const { provider, cached, handoff, receipts } = answer;
  return {
    action: 'turn.answered',
    resource: { kind: 'session', id: asked.sessionId },
    facts: { provider: wordOf(provider), cached, handoff, ...egressOf(asked, receipts) },
  };
}

function egressOf({ masked }: StoredQuestion, receipts: readonly EgressReceipt[]) {
  return {
    receipts: receipts.map(factsOf),
    masked: countByType(masked),
    policyVersion: MASKING_POLICY_VERSION,
  };
}

function factsOf({ provider, model, digest, bytes, sentAt }: EgressReceipt): ReceiptFacts {
  return {
    provider: wordOf(provider),
    model: wordOf(model),
    digest: digestTextOf(digest),
    bytes,
    sentAtMs: sentAt.getTime(),
  };
}
