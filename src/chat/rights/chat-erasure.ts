import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Correction, EraseCounts, Identifiers, SubjectRef } from '../../privacy/personal-data-source.js';

/** Conversations: taken away. */
@Injectable()
export class ChatErasure {
  erase(_subject: SubjectRef, _transaction: EntityManager, _dryRun: boolean): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }

  identify(_subject: SubjectRef, _transaction: EntityManager): Promise<Identifiers> {
    return Promise.reject(new Error('not yet'));
  }

  correct(_subject: SubjectRef, _correction: Correction, _transaction: EntityManager): Promise<boolean> {
    return Promise.reject(new Error('not yet'));
  }

  eraseElsewhere(_subject: SubjectRef): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }
}
