import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { AuditEvent } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import { PreparedStatements, type Statement } from '../../database/prepared-statements.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import { TurnStages } from '../turn/turn-stages.js';
import type { AnswerOutcome, AnswerSource, MessageRole } from './chat-message.entity.js';
import type { SessionState } from './chat-session.entity.js';
import type { VaultRow } from './seals.js';
import {
  ANSWER_EVENT,
  CONTINUE_SESSION,
  OPEN_SESSION,
  OPEN_SESSION_OF,
  READ_SESSION,
  READ_VAULT,
  storeAnswer,
  TAKE_BACK,
  WITHDRAW_QUESTION,
  WITHDRAW_SESSION,
} from './turn.statements.js';

const FOREIGN_KEY_VIOLATION = '23503';

/** Who speaks in a session: a blind index for a person the caller names, our own id for a caller who is the person. */
export interface Speaker {
  clientId: string;
  /** Null for an anonymous person, or when the caller names nobody. */
  subjectIndex: Buffer | null;
  /** Null for an application. */
  subjectId: string | null;
  /** The id by which the caller names the person; null when it names nobody. Stored sealed only. */
  externalId: string | null;
}

/** A sealed question with the ids and times it is to be stored under, and what it adds to the vault. */
export interface NewQuestion {
  sessionId: string;
  messageId: string;
  body: Buffer;
  vault: readonly VaultRow[];
  now: Date;
  expiresAt: Date;
}

export interface NewAnswer {
  messageId: string;
  sessionId: string;
  body: Buffer;
  provider: string;
  sources: readonly AnswerSource[];
  outcome: AnswerOutcome;
  now: Date;
}

/** A person with their wrapped data key; null when none was made yet. */
export interface StoredPerson {
  id: string;
  wrappedKey: Buffer | null;
}

/** A person to be added, with their new key. */
export interface NewPerson {
  id: string;
  clientId: string;
  subjectIndex: Buffer | null;
  wrappedKey: Buffer;
  keyId: string;
  /** Sealed. */
  externalId: Buffer | null;
}

export interface StoredSession {
  subject: StoredPerson;
  state: SessionState;
  vaultSize: number;
  vault: VaultRow[];
}

/** Who has the session now, and what was said in it before. */
export interface ContinuedSession {
  state: SessionState;
  /** The person's data must not be used: no model is asked. */
  isRestricted: boolean;
  /** Oldest first. */
  history: StoredMessage[];
}

export interface StoredMessage {
  id: string;
  role: MessageRole;
  /** Null for what people wrote. */
  outcome: AnswerOutcome | null;
  body: Buffer;
}

/** The round trips of a turn. Each is one statement: it happens whole or not at all. */
@Injectable()
export class TurnRepository {
  private readonly answering: Statement;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly stages: TurnStages,
  ) {
    this.answering = storeAnswer((source) => audit.cte(ANSWER_EVENT, source));
  }

  /**
   * Adds the person, opens the session and stores its first question. When the person is there already, answers who
   * it is, and nothing is stored.
   */
  async open(person: NewPerson, question: NewQuestion): Promise<'opened' | StoredPerson> {
    const { sessionId, messageId, body, vault, now, expiresAt } = question;
    const values = [
      ...[person.id, person.clientId, person.subjectIndex, sessionId, messageId, body, now, expiresAt],
      ...[...columnsOf(vault), person.wrappedKey, person.keyId, person.externalId],
    ];
    for (;;) {
      const [row] = await this.ask<{ id: string; added: boolean; wrapped_key: Buffer | null }>(
        OPEN_SESSION,
        values,
      );
      // Somebody else was adding the same person and has finished by now: the next look finds them.
      if (!row) continue;
      return row.added ? 'opened' : { id: row.id, wrappedKey: row.wrapped_key };
    }
  }

  /** Opens the session of a person known by our own id; undefined when that person is gone. */
  async openOf(
    clientId: string,
    subjectId: string,
    question: NewQuestion,
  ): Promise<{ isRestricted: boolean } | undefined> {
    const { sessionId, messageId, body, vault, now, expiresAt } = question;
    const values = [subjectId, clientId, sessionId, messageId, body, now, expiresAt, ...columnsOf(vault)];
    try {
      const [row] = await this.ask<{ restricted: boolean }>(OPEN_SESSION_OF, values);
      return row && { isRestricted: row.restricted };
    } catch (error) {
      // Erased while the statement ran.
      if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return undefined;
      throw error;
    }
  }

  /**
   * Stores a further question and answers what was said before it. Undefined when the speaker has no such session,
   * when it is closed, or when its vault is not of the size the question was masked with.
   */
  async continue(
    speaker: Speaker,
    question: NewQuestion,
    vaultSize: number,
  ): Promise<ContinuedSession | undefined> {
    const { sessionId, messageId, body, vault, now, expiresAt } = question;
    const { clientId, subjectIndex, subjectId } = speaker;
    const values = [
      ...[sessionId, clientId, subjectIndex, messageId, body, now, expiresAt, subjectId],
      ...[vaultSize, ...columnsOf(vault)],
    ];
    const [row] = await this.ask<{
      state: SessionState;
      restricted: boolean;
      history: (Omit<StoredMessage, 'body'> & { body: string })[];
    }>(CONTINUE_SESSION, values);
    return (
      row && {
        state: row.state,
        isRestricted: row.restricted,
        history: row.history.map((message) => ({ ...message, body: Buffer.from(message.body, 'base64') })),
      }
    );
  }

  /** Whose session it is, and its vault; undefined when the speaker has no such session. */
  async read(speaker: Speaker, sessionId: string): Promise<StoredSession | undefined> {
    const values = [sessionId, speaker.clientId, speaker.subjectIndex, this.clock.now(), speaker.subjectId];
    const [row] = await this.ask<{
      subject_id: string;
      state: SessionState;
      wrapped_key: Buffer | null;
      vault_size: number;
      vault: (Omit<VaultRow, 'original'> & { original: string | null })[];
    }>(READ_SESSION, values);
    return (
      row && {
        subject: { id: row.subject_id, wrappedKey: row.wrapped_key },
        state: row.state,
        vaultSize: row.vault_size,
        vault: row.vault.map(({ original, ...rest }) => ({
          ...rest,
          original: original === null ? null : Buffer.from(original, 'base64'),
        })),
      }
    );
  }

  async readVault(sessionId: string): Promise<VaultRow[]> {
    return this.statements.run<VaultRow & Record<string, unknown>>(READ_VAULT, [sessionId]);
  }

  /**
   * Stores the answer with its event; false when the session was deleted while the answer was being made. Throws
   * `service_unavailable` when either cannot be written: then neither is.
   */
  async storeAnswer(answer: NewAnswer, event: AuditEvent): Promise<boolean> {
    const { messageId, sessionId, body, provider, sources, outcome, now } = answer;
    const values = [messageId, sessionId, body, provider, JSON.stringify(sources), now, outcome];
    const rows = await this.runOrUnavailable([...values, ...this.audit.rowOf(event)]);
    if (rows.length === 0) return false;
    this.audit.appended(event);
    return true;
  }

  /** Takes back a question that is not to be answered, with the session when it was opened for it. */
  async withdraw(
    { sessionId, messageId }: Pick<NewQuestion, 'sessionId' | 'messageId'>,
    isFirst: boolean,
  ): Promise<void> {
    if (isFirst) await this.statements.run(WITHDRAW_SESSION, [sessionId]);
    else await this.statements.run(WITHDRAW_QUESTION, [messageId]);
  }

  /** Takes back messages of which nobody has heard; answers the sessions they were in. */
  async takeBack(messageIds: readonly string[]): Promise<string[]> {
    const rows = await this.statements.run<{ id: string }>(TAKE_BACK, [messageIds]);
    return rows.map(({ id }) => id);
  }

  /** A round trip before the answer. */
  private ask<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.stages.time('database', () => this.statements.run<Row>(statement, values));
  }

  private async runOrUnavailable(values: readonly unknown[]): Promise<unknown[]> {
    try {
      return await this.stages.time('store', () => this.statements.run(this.answering, values));
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }
}

function columnsOf(vault: readonly VaultRow[]): [string[], string[], (Buffer | null)[]] {
  return [
    vault.map(({ placeholder }) => placeholder),
    vault.map(({ type }) => type),
    vault.map(({ original }) => original),
  ];
}
