import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DataKey } from '../../crypto/data-key.js';
import { Problem } from '../../errors/problem.js';
import { PiiVault } from '../../pii/vault.js';
import type { SubjectRef } from '../../privacy/personal-data-source.js';
import { SubjectKeys } from '../../privacy/subject-keys.js';
import { Clock } from '../../time/clock.js';
import * as sql from '../store/message-correction.statements.js';
import { openBody, openRow, sealBody, sealRecord, type VaultRow } from '../store/seals.js';
import { QuestionMasking } from '../turn/masked-question.js';
import { compareMessages, type CorrectedMessage } from './corrected-message.js';

type SessionVaultRow = VaultRow & { sessionId: string };

/** Puts one message right, and every value of the person that was wrong in it, in all of their conversations. */
@Injectable()
export class MessageCorrection {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly masking: QuestionMasking,
    private readonly clock: Clock,
  ) {}

  /** Throws `resource_not_found` for a message that is not this person's. */
  async correct(
    { id }: SubjectRef,
    { messageId, text }: { messageId: string; text: string },
    transaction: EntityManager,
  ): Promise<void> {
    const [message] = await transaction.query<{ sessionId: string; body: Buffer }[]>(sql.LOCK_MESSAGE, [
      messageId,
      id,
    ]);
    const key = await this.keys.find(id);
    if (!message || !key) throw new Problem('resource_not_found');
    const { sessionId, body } = message;
    const rows = await transaction.query<SessionVaultRow[]>(sql.READ_SUBJECT_VAULTS, [id]);
    const own = rows.filter((row) => row.sessionId === sessionId).map((row) => openRow(key, sessionId, row));
    const masked = this.masking.mask(text, new PiiVault(own));
    const corrected = compareMessages(openBody(key, messageId, body), masked, own);
    await transaction.query(sql.REPLACE_BODY, [messageId, sealBody(key, messageId, corrected.text)]);
    await this.extendVault(sessionId, corrected, key, transaction);
    await this.replaceValues(rows, corrected, key, transaction);
  }

  private async extendVault(
    sessionId: string,
    { added }: CorrectedMessage,
    key: DataKey,
    transaction: EntityManager,
  ): Promise<void> {
    if (added.length === 0) return;
    const rows = added.map((record) => sealRecord(key, sessionId, record, this.masking.keepsOriginals));
    await transaction.query(sql.EXTEND_VAULT, [
      ...[sessionId, this.clock.now(), rows.map(({ placeholder }) => placeholder)],
      ...[rows.map(({ type }) => type), rows.map(({ original }) => original)],
    ]);
  }

  /** Also where the person has written the same wrong value in another conversation. */
  private async replaceValues(
    rows: readonly SessionVaultRow[],
    { replaced }: CorrectedMessage,
    key: DataKey,
    transaction: EntityManager,
  ): Promise<void> {
    for (const row of rows) {
      const { sessionId, placeholder, type } = row;
      const { original } = openRow(key, sessionId, row);
      const match = replaced.find(({ wrong }) => wrong.type === type && wrong.original === original);
      if (original === undefined || !match) continue;
      const record = { placeholder, type, ...(match.right === undefined ? {} : { original: match.right }) };
      const sealed = sealRecord(key, sessionId, record, this.masking.keepsOriginals).original;
      await transaction.query(sql.REPLACE_ORIGINAL, [sessionId, placeholder, sealed]);
    }
  }
}
