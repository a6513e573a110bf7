import { Injectable } from '@nestjs/common';
import type { AuditEvent } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { DataKey } from '../../crypto/data-key.js';
import { open, seal } from '../../crypto/sealed.js';
import { PreparedStatements, type Statement } from '../../database/prepared-statements.js';
import { Problem } from '../../errors/problem.js';
import { type MaskedText, readBackMasked } from '../../pii/masked-text.js';
import { FEEDBACK_EVENT, storeFeedback } from './feedback.statements.js';

export const RATINGS = ['helpful', 'unhelpful'] as const;

/** What a customer thinks of an answer. */
export type Rating = (typeof RATINGS)[number];

/** A rating as it is stored. */
export interface NewFeedback {
  messageId: string;
  sessionId: string;
  rating: Rating;
  /** Sealed by `sealComment`. */
  comment: Buffer | null;
  now: Date;
}

@Injectable()
export class FeedbackRepository {
  private readonly storing: Statement;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly audit: AuditLog,
  ) {
    this.storing = storeFeedback((source) => audit.cte(FEEDBACK_EVENT, source));
  }

  /**
   * Stores a rating with its event; false when the session has no such answer. Throws `service_unavailable` when
   * either cannot be written: then neither is.
   */
  async store(
    { messageId, sessionId, rating, comment, now }: NewFeedback,
    event: AuditEvent,
  ): Promise<boolean> {
    const rows = await this.runOrUnavailable([
      ...[messageId, sessionId, rating, comment, now],
      ...this.audit.rowOf(event),
    ]);
    if (rows.length === 0) return false;
    this.audit.appended(event);
    return true;
  }

  private async runOrUnavailable(values: readonly unknown[]): Promise<unknown[]> {
    try {
      return await this.statements.run(this.storing, values);
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }
}

/** A comment as it is stored: masked, and sealed under the person's key for its own row. */
export function sealComment(key: DataKey, messageId: string, comment: MaskedText): Buffer {
  return seal(key, commentOf(messageId), comment);
}

/** Throws `SealBroken` when the comment is not the one that was stored in this row. */
export function openComment(key: DataKey, messageId: string, sealed: Buffer): MaskedText {
  return readBackMasked(open(key, commentOf(messageId), sealed).toString());
}

function commentOf(messageId: string) {
  return { table: 'chat_feedback', row: messageId, column: 'comment' };
}
