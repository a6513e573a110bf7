import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Correction, EraseCounts, Identifiers, SubjectRef } from '../personal-data-source.js';

/** The person: taken away. */
@Injectable()
export class PrivacyErasure {
  erase(_subject: SubjectRef, _transaction: EntityManager, _dryRun: boolean): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }

  identify(_subject: SubjectRef, _transaction: EntityManager): Promise<Identifiers> {
    return Promise.reject(new Error('not yet'));
  }

  correct(_subject: SubjectRef, _correction: Correction, _transaction: EntityManager): Promise<boolean> {
    return Promise.reject(new Error('not yet'));
  }
}
