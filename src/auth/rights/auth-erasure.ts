import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, Identifiers, SubjectRef } from '../../privacy/personal-data-source.js';

/** The account of a person who logs in: taken away. */
@Injectable()
export class AuthErasure {
  erase(_subject: SubjectRef, _transaction: EntityManager, _dryRun: boolean): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }

  identify(_subject: SubjectRef, _transaction: EntityManager): Promise<Identifiers> {
    return Promise.reject(new Error('not yet'));
  }
}
