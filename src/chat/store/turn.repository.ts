import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { AnswerSource, HistoryMessage } from '../../llm/answer-provider.js';
import { CONTINUE_SESSION, OPEN_SESSION, OPEN_SESSION_OF, STORE_ANSWER } from './turn.statements.js';

/** A question with the ids and times it is to be stored under. */
export interface NewQuestion {
  clientId: string;
  sessionId: string;
  /** Blind index of the person the caller names; null for an anonymous one. */
  subjectIndex: Buffer | null;
  /** The person the caller is; null for an application. */
  subjectId: string | null;
  messageId: string;
  text: string;
  now: Date;
  expiresAt: Date;
}

export interface NewAnswer {
  messageId: string;
  sessionId: string;
  text: string;
  provider: string;
  sources: readonly AnswerSource[];
  now: Date;
}

/** The two round trips of a turn. Each is one statement: it happens whole or not at all. */
@Injectable()
export class TurnRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /** Opens the session and stores its first question. */
  async open(question: NewQuestion, newSubjectId: string): Promise<void> {
    const { clientId, subjectIndex, sessionId, messageId, text, now, expiresAt } = question;
    await this.statements.run(OPEN_SESSION, [
      ...[newSubjectId, clientId, subjectIndex, sessionId],
      ...[messageId, text, now, expiresAt],
    ]);
  }

  /** Opens the session of a person known by our own id; false when that person is gone. */
  async openOf(question: NewQuestion & { subjectId: string }): Promise<boolean> {
    const { clientId, subjectId, sessionId, messageId, text, now, expiresAt } = question;
    const values = [subjectId, clientId, sessionId, messageId, text, now, expiresAt];
    return (await this.statements.run(OPEN_SESSION_OF, values)).length === 1;
  }

  /** Stores a further question and answers what was said before it; undefined when the caller has no such session. */
  async continue(question: NewQuestion): Promise<HistoryMessage[] | undefined> {
    const { clientId, subjectIndex, subjectId, sessionId, messageId, text, now, expiresAt } = question;
    const values = [sessionId, clientId, subjectIndex, messageId, text, now, expiresAt, subjectId];
    const [row] = await this.statements.run<{ history: HistoryMessage[] }>(CONTINUE_SESSION, values);
    return row?.history;
  }

  /** Stores the answer; false when the session was deleted while it was being made. */
  async storeAnswer({ messageId, sessionId, text, provider, sources, now }: NewAnswer): Promise<boolean> {
    const values = [messageId, sessionId, text, provider, JSON.stringify(sources), now];
    const rows = await this.statements.run(STORE_ANSWER, values);
    return rows.length === 1;
  }
}
