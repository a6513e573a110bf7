import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Correction, EraseCounts, SubjectRef } from '../personal-data-source.js';
import { DELETE_EXPORTS_OF } from '../store/sources.statements.js';

/** Exports that were made for a person: taken away. */
@Injectable()
export class ExportsErasure {
  async erase({ id }: SubjectRef, _ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, count] = await transaction.query<[unknown[], number]>(DELETE_EXPORTS_OF, [id]);
    return { privacy_exports: count };
  }

  /** A file may hold what was wrong: it can be made again. */
  async correct(subject: SubjectRef, _correction: Correction, transaction: EntityManager): Promise<boolean> {
    await this.erase(subject, [], transaction);
    return false;
  }
}
