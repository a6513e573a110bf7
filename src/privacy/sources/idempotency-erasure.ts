import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StoredAnswers } from '../../http/stored-answers.js';
import type { Correction, EraseCounts, SubjectRef } from '../personal-data-source.js';

/** Answers kept for repeated requests: taken away. */
@Injectable()
export class IdempotencyErasure {
  constructor(private readonly answers: StoredAnswers) {}

  /** The answers may hold what was wrong. */
  async correct({ id }: SubjectRef, _correction: Correction, transaction: EntityManager): Promise<boolean> {
    await this.answers.forgetSubject(id, transaction);
    return false;
  }

  async erase({ id }: SubjectRef, _ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return { idempotency_keys: await this.answers.forgetSubject(id, transaction) };
  }
}
