import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SubjectKeys } from '../subject-keys.js';
import { SubjectUses } from '../subject-uses.js';
import { countEmptySubjects, deleteEmptySubjects, lockEmptySubjects } from './empty-subject.statements.js';

/** Persons of whom nothing is left but their key. */
@Injectable()
export class EmptySubjectRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly uses: SubjectUses,
    private readonly keys: SubjectKeys,
  ) {}

  async count(before: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ persons: number }[]>(countEmptySubjects(this.uses.all), [
      before,
    ]);
    return row?.persons ?? 0;
  }

  /**
   * Deletes the next ones with their keys, in one transaction; `last` is undefined when there are no more of them.
   *
   * `after` is the last one looked at. Passes by whom somebody else has locked.
   */
  async deleteNext(
    before: Date,
    after: string,
    limit: number,
  ): Promise<{ deleted: number; last: string | undefined }> {
    return this.dataSource.transaction(async (manager) => {
      const lock = lockEmptySubjects(this.uses.all);
      const locked = await manager.query<{ id: string }[]>(lock, [before, after, limit]);
      const ids = locked.map(({ id }) => id);
      if (ids.length === 0) return { deleted: 0, last: undefined };
      const gone = await manager.query<{ id: string }[]>(deleteEmptySubjects(this.uses.all), [before, ids]);
      await this.keys.forgetEach(
        gone.map(({ id }) => id),
        manager,
      );
      return { deleted: gone.length, last: ids.at(-1) };
    });
  }
}
