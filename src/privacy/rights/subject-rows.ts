import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../personal-data.js';
import type { EraseCounts, Identifiers, SubjectRef } from '../personal-data-source.js';
import { DELETE_SUBJECT_KEY } from '../store/sources.statements.js';
import { SubjectKeys } from '../subject-keys.js';

/** Everything of one person, through all who hold something. */
@Injectable()
export class SubjectRows {
  constructor(
    private readonly data: PersonalData,
    private readonly keys: SubjectKeys,
  ) {}

  /** What to look for once they are gone. Needs their key. */
  async identify(subject: SubjectRef, transaction: EntityManager): Promise<Identifiers> {
    const all: Identifiers[] = [];
    for (const source of this.data.sources) {
      const found = await source.identify?.(subject, transaction);
      if (found) all.push(found);
    }
    const unique = (of: (one: Identifiers) => readonly string[]): string[] => [...new Set(all.flatMap(of))];
    return {
      ids: unique(({ ids }) => ids),
      names: unique(({ names }) => names),
      values: unique(({ values }) => values),
    };
  }

  /** Destroys the data key and deletes every row; answers how many, by place. */
  async erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, keys] = await transaction.query<[unknown[], number]>(DELETE_SUBJECT_KEY, [subject.id]);
    const counts: Record<string, number> = { subject_keys: keys };
    for (const source of this.data.sources)
      Object.assign(counts, await source.erase(subject, ids, transaction));
    return counts;
  }

  /** Ends the key in the memory of every instance: here at once, elsewhere when the transaction commits. */
  forgetKey(subjectId: string, transaction: EntityManager): Promise<void> {
    return this.keys.forget(subjectId, transaction);
  }

  /** Deletes what lies outside the database; answers what was still there. */
  async eraseElsewhere(subject: SubjectRef): Promise<EraseCounts> {
    const counts: Record<string, number> = {};
    for (const source of this.data.sources) Object.assign(counts, await source.eraseElsewhere?.(subject));
    return counts;
  }
}
