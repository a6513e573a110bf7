import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../../privacy/personal-data-source.js';

/** What was charged to a person and their conversations: taken away. */
@Injectable()
export class LlmErasure {
  erase(_subject: SubjectRef, _transaction: EntityManager, _dryRun: boolean): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }
}
