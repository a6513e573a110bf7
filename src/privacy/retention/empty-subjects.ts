import { Injectable } from '@nestjs/common';
import type { RetentionTarget, SweepBatch } from '../retention-target.js';
import { EmptySubjectRepository } from '../store/empty-subject.repository.js';

const SECOND_MS = 1_000;
const HOUR_SECONDS = 3_600;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Persons without conversations, attributes, hold, restriction or open request, who are no users: they go with their
 * key, so that copies of what it sealed die as well.
 */
@Injectable()
export class EmptySubjects implements RetentionTarget {
  readonly name = 'subjects';
  readonly holds = 'Persons of whom nothing else is left, with the keys of what was';
  /** A token for a person is good for an hour at most: with it they may be about to write. */
  readonly bounds = {
    defaultSeconds: HOUR_SECONDS,
    floorSeconds: HOUR_SECONDS,
    ceilingSeconds: 90 * 24 * HOUR_SECONDS,
  };
  /** After what keeps them. */
  readonly order = 10;
  /** Where the last batch ended: a table full of persons who stay is read once for a run, not once for a batch. */
  private position = BEFORE_ALL;

  constructor(private readonly repository: EmptySubjectRepository) {}

  countOverdue(now: Date, ttlSeconds: number): Promise<number> {
    return this.repository.count(new Date(now.getTime() - ttlSeconds * SECOND_MS));
  }

  async sweep({ now, ttlSeconds, limit, signal }: SweepBatch): Promise<number> {
    const before = new Date(now.getTime() - ttlSeconds * SECOND_MS);
    while (!signal.aborted) {
      const { deleted, last } = await this.repository.deleteNext(before, this.position, limit);
      this.position = last ?? BEFORE_ALL;
      if (deleted > 0 || last === undefined) return deleted;
    }
    return 0;
  }
}
