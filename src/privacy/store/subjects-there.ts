import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** $1 ids. */
const WHICH_SUBJECTS = 'SELECT id FROM subjects WHERE id = ANY ($1::uuid[])';

/** Which of many persons are there. */
@Injectable()
export class SubjectsThere {
  constructor(private readonly dataSource: DataSource) {}

  async which(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    return (await this.dataSource.query<{ id: string }[]>(WHICH_SUBJECTS, [ids])).map(({ id }) => id);
  }
}
