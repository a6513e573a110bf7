import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditEvent, wordOf } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import type { ChainAnswer } from '../../llm/provider-chain.js';
import { restore } from '../../pii/restorer.js';
import { Masking } from '../../privacy/masking.js';
import { Clock } from '../../time/clock.js';
import { sealBody } from '../store/seals.js';
import { TurnRepository } from '../store/turn.repository.js';
import { countByType } from './masked-question.js';
import type { StoredQuestion } from './questions.js';

/** Puts an answer on record, masked and sealed, and makes of it what its reader may see. */
@Injectable()
export class Answers {
  constructor(
    private readonly turns: TurnRepository,
    private readonly masking: Masking,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The reply has this session's values in their places; a placeholder of another session stays as it is and is a
   * security event. Throws `resource_not_found` when the session was deleted meanwhile.
   */
  async store(asked: StoredQuestion, answer: ChainAnswer): Promise<{ messageId: string; reply: string }> {
    const { sessionId, key, vault } = asked;
    const messageId = uuidv7();
    const masked = this.masking.maskAnswer(answer.text, vault);
    const { provider, sources } = answer;
    const body = sealBody(key, messageId, masked);
    const now = this.clock.now();
    const { text: reply, foreign } = restore(masked, vault);
    if (foreign.length > 0) await this.recordForeign(sessionId, provider, foreign.length);
    const event = answeredEvent(asked, answer);
    if (!(await this.turns.storeAnswer({ messageId, sessionId, body, provider, sources, now }, event)))
      throw new Problem('resource_not_found');
    return { messageId, reply };
  }

  private recordForeign(sessionId: string, provider: string, placeholders: number): Promise<void> {
    return this.audit.append({
      action: 'placeholder.rejected',
      resource: { kind: 'session', id: sessionId },
      facts: { provider: wordOf(provider), placeholders },
    });
  }
}

function answeredEvent(
  { sessionId, masked }: StoredQuestion,
  { provider, handoff }: ChainAnswer,
): AuditEvent {
  return {
    action: 'turn.answered',
    resource: { kind: 'session', id: sessionId },
    facts: { provider: wordOf(provider), cached: false, handoff, masked: countByType(masked) },
  };
}
