import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FORGET_SUBJECT_ANSWERS } from './idempotency/store/idempotency.statements.js';

/** The answers that are kept for repeated requests, for who must take some of them away. */
@Injectable()
export class StoredAnswers {
  /** Deletes what is about a person, and what they asked for themselves; answers how many. */
  async forgetSubject(subjectId: string, transaction: EntityManager): Promise<number> {
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, count] = await transaction.query<[unknown[], number]>(FORGET_SUBJECT_ANSWERS, [subjectId]);
    return count;
  }
}
