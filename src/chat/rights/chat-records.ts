import { Injectable } from '@nestjs/common';
import type { DataKey } from '../../crypto/data-key.js';
import { keyset } from '../../database/keyset.js';
import { PreparedStatements, type Statement } from '../../database/prepared-statements.js';
import { restore } from '../../pii/restorer.js';
import { PiiVault } from '../../pii/vault.js';
import type { HeldCounts, Json } from '../../privacy/personal-data-source.js';
import { SubjectKeys } from '../../privacy/subject-keys.js';
import type { AnswerSource } from '../store/chat-message.entity.js';
import { openComment } from '../store/feedback.repository.js';
import { openReason } from '../store/handoff-seals.js';
import {
  COUNT_CHATS_OF,
  READ_FEEDBACK_OF,
  READ_MESSAGES_OF,
  READ_SESSIONS_OF,
  READ_VAULT_OF,
} from '../store/person.statements.js';
import { openBody, openRow, type VaultRow } from '../store/seals.js';
import { TurnRepository } from '../store/turn.repository.js';

const BATCH = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface SessionRow {
  id: string;
  state: string;
  createdAt: Date;
  lastMessageAt: Date;
  expiresAt: Date;
  stateSince: Date | null;
  agentKind: string | null;
  agentId: string | null;
  handoffCause: string | null;
  handoffReason: Buffer | null;
}

interface MessageRow {
  id: string;
  role: string;
  body: Buffer;
  provider: string | null;
  sources: readonly AnswerSource[] | null;
  outcome: string | null;
  createdAt: Date;
}

interface FeedbackRow {
  messageId: string;
  sessionId: string;
  rating: string;
  comment: Buffer | null;
  createdAt: Date;
}

/**
 * A person's conversations as they get them: opened, with their own values put back. What a secret was is nowhere, so
 * its placeholder stays.
 *
 * All read as fast as they are read, one batch and the vault of one conversation in memory. They throw `SealBroken`
 * for what is not what was stored, and `SubjectGone`.
 */
@Injectable()
export class ChatRecords {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly turns: TurnRepository,
    private readonly keys: SubjectKeys,
  ) {}

  async count(subjectId: string): Promise<HeldCounts> {
    const [row] = await this.statements.run<Record<string, number>>(COUNT_CHATS_OF, [subjectId]);
    return row ?? {};
  }

  async *sessions(subjectId: string): AsyncGenerator<Json> {
    const key = await this.keys.get(subjectId);
    for await (const row of this.rows(subjectId)) {
      const { id, state, handoffCause, handoffReason, agentKind, agentId } = row;
      yield {
        ...{ id, state },
        createdAt: row.createdAt.toISOString(),
        lastMessageAt: row.lastMessageAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        stateSince: row.stateSince?.toISOString() ?? null,
        agent: agentKind === null || agentId === null ? null : { kind: agentKind, id: agentId },
        handoffCause,
        handoffReason: handoffReason && openReason(key, id, handoffReason),
      };
    }
  }

  async *messages(subjectId: string): AsyncGenerator<Json> {
    const key = await this.keys.get(subjectId);
    for await (const { id: sessionId } of this.rows(subjectId)) {
      const vault = await this.vaultOf(key, sessionId);
      for await (const row of this.read<MessageRow>(READ_MESSAGES_OF, sessionId, ({ id }) => id)) {
        const { id, role, body, provider, outcome, sources, createdAt } = row;
        yield {
          ...{ id, sessionId, role },
          text: restore(openBody(key, id, body), vault, {}).text,
          createdAt: createdAt.toISOString(),
          ...{ provider, outcome },
          sources: (sources ?? []).map(({ articleId, title, score }) => ({ articleId, title, score })),
        };
      }
    }
  }

  /** What was taken for personal in what they wrote; without the value where it is not kept. */
  async *values(subjectId: string): AsyncGenerator<Json> {
    const key = await this.keys.get(subjectId);
    for await (const { id: sessionId } of this.rows(subjectId)) {
      const rows = this.read<VaultRow & { createdAt: Date }>(
        READ_VAULT_OF,
        sessionId,
        ({ placeholder }) => placeholder,
        '',
      );
      for await (const row of rows) {
        const { placeholder, type, original } = openRow(key, sessionId, row);
        yield {
          ...{ sessionId, placeholder, type },
          value: original ?? null,
          createdAt: row.createdAt.toISOString(),
        };
      }
    }
  }

  async *feedback(subjectId: string): AsyncGenerator<Json> {
    const key = await this.keys.get(subjectId);
    const rows = this.read<FeedbackRow>(READ_FEEDBACK_OF, subjectId, ({ messageId }) => messageId);
    for await (const { messageId, sessionId, rating, comment, createdAt } of rows) {
      yield {
        ...{ messageId, sessionId, rating },
        comment: comment && openComment(key, messageId, comment),
        createdAt: createdAt.toISOString(),
      };
    }
  }

  private rows(subjectId: string): AsyncGenerator<SessionRow> {
    return this.read(READ_SESSIONS_OF, subjectId, ({ id }) => id);
  }

  private read<Row extends object>(
    statement: Statement,
    owner: string,
    keyOf: (row: Row) => string,
    first = BEFORE_ALL,
  ): AsyncGenerator<Row> {
    return keyset<Row>(BATCH, (last, limit) =>
      this.statements.run<Row & Record<string, unknown>>(statement, [
        owner,
        last === undefined ? first : keyOf(last),
        limit,
      ]),
    );
  }

  private async vaultOf(key: DataKey, sessionId: string): Promise<PiiVault> {
    const rows = await this.turns.readVault(sessionId);
    return new PiiVault(rows.map((row) => openRow(key, sessionId, row)));
  }
}
