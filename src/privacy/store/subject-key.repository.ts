import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PreparedStatements } from '../../database/prepared-statements.js';
import {
  ADD_SUBJECT_KEY,
  COUNT_SUBJECT_KEYS,
  FIND_SUBJECT_KEY,
  LIST_KEKS_IN_USE,
} from './subject-key.statements.js';

/** How many data keys lie under a key-encryption key. */
export interface KekCount {
  kekId: string;
  count: number;
}

/** The wrapped data keys, one for each person. */
@Injectable()
export class SubjectKeyRepository {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly dataSource: DataSource,
  ) {}

  async find(subjectId: string): Promise<Buffer | undefined> {
    const [row] = await this.statements.run<{ wrapped_key: Buffer }>(FIND_SUBJECT_KEY, [subjectId]);
    return row?.wrapped_key;
  }

  /** Stores a key; false when the person is gone or has one already. */
  async add(subjectId: string, wrapped: Buffer, kekId: string, now: Date): Promise<boolean> {
    return (await this.statements.run(ADD_SUBJECT_KEY, [subjectId, wrapped, kekId, now])).length === 1;
  }

  /** Reads every row: for people, not for the service. */
  async countByKek(): Promise<KekCount[]> {
    const rows = await this.dataSource.query<{ kek_id: string; count: number }[]>(COUNT_SUBJECT_KEYS);
    return rows.map(({ kek_id, count }) => ({ kekId: kek_id, count }));
  }

  async listKeksInUse(): Promise<string[]> {
    const rows = await this.dataSource.query<{ kek_id: string }[]>(LIST_KEKS_IN_USE);
    return rows.map(({ kek_id }) => kek_id);
  }
}
