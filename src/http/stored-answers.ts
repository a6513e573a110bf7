import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyset } from '../database/keyset.js';
import { PreparedStatements } from '../database/prepared-statements.js';
import { AnswerSealer } from './idempotency/answer-sealer.js';
import { bindingOf } from './idempotency/idempotency.store.js';
import { FORGET_SUBJECT_ANSWERS } from './idempotency/store/idempotency.statements.js';
import { COUNT_ANSWERS_OF, READ_ANSWERS_OF } from './idempotency/store/stored-answers.statements.js';

const BATCH = 100;
const BEFORE_ALL = ['00000000-0000-0000-0000-000000000000', '', Buffer.alloc(0)] as const;

/** What a request with an idempotency key was answered; null while it is under way. */
export interface KnownAnswer {
  route: string;
  createdAt: Date;
  expiresAt: Date;
  status: number | null;
  contentType: string | null;
  body: Buffer | null;
}

interface AnswerRow extends Omit<KnownAnswer, 'body'> {
  actorId: string;
  keyHash: Buffer;
  answer: Buffer | null;
}

/** The answers that are kept for repeated requests, by the person they are about. */
@Injectable()
export class StoredAnswers {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly sealer: AnswerSealer,
  ) {}

  async count(subjectId: string): Promise<number> {
    const [row] = await this.statements.run<{ count: number }>(COUNT_ANSWERS_OF, [subjectId]);
    return row?.count ?? 0;
  }

  /** Rejects with what the sealer throws for an answer that is not what was stored. */
  async *about(subjectId: string): AsyncGenerator<KnownAnswer> {
    const rows = keyset<AnswerRow>(BATCH, (last, limit) =>
      this.statements.run<AnswerRow & Record<string, unknown>>(READ_ANSWERS_OF, [
        subjectId,
        ...(last === undefined ? BEFORE_ALL : [last.actorId, last.route, last.keyHash]),
        limit,
      ]),
    );
    for await (const { actorId, keyHash, answer, ...known } of rows) {
      const binding = bindingOf({ actorId, route: known.route, keyHash });
      yield { ...known, body: answer && (await this.sealer.open(answer, binding)) };
    }
  }

  /** Deletes what is about a person, and what they asked for themselves; answers how many. */
  async forgetSubject(subjectId: string, transaction: EntityManager): Promise<number> {
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, count] = await transaction.query<[unknown[], number]>(FORGET_SUBJECT_ANSWERS, [subjectId]);
    return count;
  }
}
