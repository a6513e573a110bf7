import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../personal-data-source.js';

/** Exports that were made for a person: taken away. */
@Injectable()
export class ExportsErasure {
  erase(_subject: SubjectRef, _ids: readonly string[], _transaction: EntityManager): Promise<EraseCounts> {
    return Promise.resolve({});
  }
}
