import { Injectable } from '@nestjs/common';
import { wordOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Language } from '../../knowledge/language.js';
import { Screening, type ScreeningDecision } from '../screening/screening.js';
import { refusalText } from '../screening/screening-phrases.js';
import type { AnswerFindings } from '../screening/answer-screen.js';
import type { GivenAnswer } from './given-answer.js';
import { NO_USAGE } from './given-answer.js';

/** The steps of the turn in which question and answer are screened, with what goes on record of it. */
@Injectable()
export class QuestionGate {
  constructor(
    private readonly screening: Screening,
    private readonly audit: AuditLog,
  ) {}

  decide(message: string): ScreeningDecision {
    return this.screening.decide(message);
  }

  /** What was found in a question; nothing for those without a sign. */
  async recordQuestion(id: string, { level, action, signs, score }: ScreeningDecision): Promise<void> {
    if (level === 'none') return;
    await this.audit.append({
      action: 'question.screened',
      resource: { kind: 'session', id },
      facts: { level, action, signs: signs.map(wordOf), score },
    });
  }

  /** What was taken out of an answer; nothing for a clean one. */
  async recordAnswer(id: string, provider: string, findings: AnswerFindings): Promise<void> {
    if (Object.values(findings).every((count) => count === 0)) return;
    await this.audit.append({
      action: 'answer.screened',
      resource: { kind: 'session', id },
      facts: { provider: wordOf(provider), ...findings },
    });
  }

  /** The answer to a question that goes to nobody. A person may still help. */
  refusal(language: Language): GivenAnswer {
    const text = refusalText(language);
    return {
      ...{ text, reply: text, provider: 'screening', sources: [], outcome: 'refused', usage: NO_USAGE },
      ...{ cached: false, handoff: true, receipts: [], foreign: 0 },
    };
  }
}
