import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../personal-data-source.js';

/** The personal part of what is on record: taken away. */
@Injectable()
export class AuditErasure {
  erase(_subject: SubjectRef, _transaction: EntityManager, _dryRun: boolean): Promise<EraseCounts> {
    return Promise.reject(new Error('not yet'));
  }
}
