import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../personal-data-source.js';
import { DELETE_JOBS_ABOUT, HAS_JOBS } from '../store/sources.statements.js';

/** Jobs about a person: taken away. */
@Injectable()
export class JobsErasure {
  async erase(
    _subject: SubjectRef,
    ids: readonly string[],
    transaction: EntityManager,
  ): Promise<EraseCounts> {
    const [{ isThere } = { isThere: false }] = await transaction.query<{ isThere: boolean }[]>(HAS_JOBS);
    if (!isThere) return { jobs: 0 };
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, jobs] = await transaction.query<[unknown[], number]>(DELETE_JOBS_ABOUT, [ids]);
    return { jobs };
  }
}
