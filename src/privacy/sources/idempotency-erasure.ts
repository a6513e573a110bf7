import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../personal-data-source.js';

/** Answers kept for repeated requests: taken away. */
@Injectable()
export class IdempotencyErasure {
  erase(_subject: SubjectRef, _transaction: EntityManager, _dryRun: boolean): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }
}
