import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DataKey } from '../../crypto/data-key.js';
import { SealBroken } from '../../crypto/seal-errors.js';
import type { PiiType } from '../../pii/pii-type.js';
import type { Correction, EraseCounts, Identifiers, SubjectRef } from '../../privacy/personal-data-source.js';
import { SubjectKeys } from '../../privacy/subject-keys.js';
import { AnswerCache } from '../cache/answer-cache.js';
import {
  ERASE_BY_SESSION,
  LOCK_SUBJECT_SESSIONS,
  READ_SUBJECT_VALUES,
} from '../store/chat-erasure.statements.js';
import { openRow, type VaultRow } from '../store/seals.js';
import { MessageCorrection } from './message-correction.js';

/** Values of these kinds are one person's; names, towns and dates are many people's. */
const IDENTIFYING: readonly PiiType[] = [
  ...(['EMAIL', 'PHONE', 'CARD', 'SSN', 'IBAN', 'WALLET'] as const),
  ...(['NATIONAL_ID', 'PASSPORT', 'LICENCE', 'CUSTOM'] as const),
];
/** Shorter ones stand in all kinds of text. */
const LEAST_LENGTH = 6;
const MOST_VALUES = 2_000;

/** Conversations: taken away. */
@Injectable()
export class ChatErasure {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly cache: AnswerCache,
    private readonly messages: MessageCorrection,
  ) {}

  async identify({ id }: SubjectRef, transaction: EntityManager): Promise<Identifiers> {
    const ids = await sessionsOf(id, transaction);
    const key = await this.keys.find(id);
    const rows = await transaction.query<(VaultRow & { sessionId: string })[]>(READ_SUBJECT_VALUES, [
      ...[id, IDENTIFYING, MOST_VALUES],
    ]);
    const values = key ? rows.flatMap((row) => valueOf(key, row)) : [];
    return { ids, names: [], values: [...new Set(values)] };
  }

  async erase({ id }: SubjectRef, _ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    const sessions = await sessionsOf(id, transaction);
    const counts: Record<string, number> = {};
    for (const [table, statement] of Object.entries(ERASE_BY_SESSION)) {
      // The driver's answer to a DELETE is a pair: the rows, and how many there were.
      const [, count] = await transaction.query<[unknown[], number]>(statement, [sessions]);
      counts[table] = count;
    }
    return counts;
  }

  async eraseElsewhere({ id }: SubjectRef): Promise<EraseCounts> {
    return { answer_cache: await this.cache.eraseSubject(id) };
  }

  /** Answers that the cache keeps may be made of what was wrong: they go with every correction. */
  async correct(subject: SubjectRef, correction: Correction, transaction: EntityManager): Promise<boolean> {
    await this.cache.forgetSubject(subject.id);
    if (correction.kind !== 'message') return false;
    await this.messages.correct(subject, correction, transaction);
    return true;
  }
}

async function sessionsOf(subjectId: string, transaction: EntityManager): Promise<string[]> {
  return (await transaction.query<{ id: string }[]>(LOCK_SUBJECT_SESSIONS, [subjectId])).map(({ id }) => id);
}

/** What cannot be opened any more cannot be sought either. */
function valueOf(key: DataKey, { sessionId, ...row }: VaultRow & { sessionId: string }): string[] {
  try {
    const { original = '' } = openRow(key, sessionId, row);
    return original.length < LEAST_LENGTH ? [] : [original];
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return [];
  }
}
