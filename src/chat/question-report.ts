import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { DataKey } from '../crypto/data-key.js';
import { SealBroken } from '../crypto/seal-errors.js';
import type { MaskedText } from '../pii/masked-text.js';
import { SubjectKeys } from '../privacy/subject-keys.js';
import { Clock } from '../time/clock.js';
import type { AnswerOutcome } from './store/chat-message.entity.js';
import { openComment, type Rating } from './store/feedback.repository.js';
import {
  QuestionReportRepository,
  type ReportCounts,
  type TellingAnswer,
} from './store/question-report.repository.js';
import { openBody } from './store/seals.js';
import { TamperWitness } from './tamper-witness.js';

const DAY_MS = 86_400_000;
const PAGE_SIZE = 500;

/** A question with what became of it. Texts are as they are stored: masked, and never restored. */
export interface ReportedQuestion {
  answeredAt: Date;
  /** Null when nobody rated the answer. */
  rating: Rating | null;
  /** Null for an answer from before outcomes were kept. */
  outcome: AnswerOutcome | null;
  question: MaskedText;
  comment: MaskedText | null;
}

/** What customers asked and found helpful, unhelpful, or unanswered. */
export interface QuestionReport {
  counts: ReportCounts;
  /** Read while it is iterated over, a page at a time, in the order of time. */
  questions: AsyncIterable<ReportedQuestion>;
}

/** Reports on the questions of conversations that are still there. */
@Injectable()
export class QuestionReports {
  constructor(
    private readonly repository: QuestionReportRepository,
    private readonly keys: SubjectKeys,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly witness: TamperWitness,
  ) {}

  /**
   * The questions of the last `days` days. The report is on record before anything of it is read; throws
   * `service_unavailable` when it cannot be. What was erased, or does not open, while it is read is left out.
   */
  async make(days: number): Promise<QuestionReport> {
    const now = this.clock.now();
    const span = { from: new Date(now.getTime() - days * DAY_MS), now };
    const counts = await this.repository.count(span);
    await this.audit.append({ action: 'report.made', facts: { days, questions: counts.questions } });
    return { counts, questions: this.readable(this.repository.read(span, PAGE_SIZE)) };
  }

  private async *readable(answers: AsyncIterable<TellingAnswer>): AsyncGenerator<ReportedQuestion> {
    for await (const answer of answers) {
      const key = await this.keys.find(answer.subject_id);
      const question = key && (await this.open(key, answer));
      if (question) yield question;
    }
  }

  /** Undefined when it is not what was stored, which then is on record. */
  private async open(key: DataKey, answer: TellingAnswer): Promise<ReportedQuestion | undefined> {
    const { created_at: answeredAt, rating, outcome, comment } = answer;
    try {
      return await this.witness.open(answer.session_id, () => ({
        ...{ answeredAt, rating, outcome },
        question: openBody(key, answer.question_id, answer.question),
        comment: comment && openComment(key, answer.id, comment),
      }));
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  }
}
