import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { AnswerOutcome } from './chat-message.entity.js';
import type { Rating } from './feedback.repository.js';
import { COUNT_TELLING, PAGE_OF_TELLING } from './question-report.statements.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Since when, and the moment for which sessions must still be there. */
export interface ReportSpan {
  from: Date;
  now: Date;
}

/** An answer that was rated or was none, with the question it was given to; texts are sealed. */
export interface TellingAnswer {
  id: string;
  session_id: string;
  subject_id: string;
  created_at: Date;
  outcome: AnswerOutcome | null;
  rating: Rating | null;
  comment: Buffer | null;
  question_id: string;
  question: Buffer;
}

/** How many answers of each kind; one that is unhelpful and unknown counts in both, and once in `questions`. */
export interface ReportCounts {
  helpful: number;
  unhelpful: number;
  unanswered: number;
  questions: number;
}

@Injectable()
export class QuestionReportRepository {
  constructor(private readonly statements: PreparedStatements) {}

  async count({ from, now }: ReportSpan): Promise<ReportCounts> {
    const [row] = await this.statements.run<ReportCounts & Record<string, unknown>>(COUNT_TELLING, [
      from,
      now,
    ]);
    return row ?? { helpful: 0, unhelpful: 0, unanswered: 0, questions: 0 };
  }

  /** In the order of time, never more than `pageSize` in memory. */
  async *read({ from, now }: ReportSpan, pageSize: number): AsyncGenerator<TellingAnswer> {
    let after = FIRST_ID;
    for (;;) {
      const page = await this.statements.run<TellingAnswer & Record<string, unknown>>(PAGE_OF_TELLING, [
        ...[from, now, after, pageSize],
      ]);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }
}
