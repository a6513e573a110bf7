import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PreparedStatements } from '../../database/prepared-statements.js';
import {
  ADD_SUBJECT_KEY,
  COUNT_SUBJECT_KEYS,
  FIND_SUBJECT_KEY,
  LIST_KEKS_IN_USE,
} from './subject-key.statements.js';
import { NEXT_TO_REWRAP, STORE_REWRAPPED } from './subject-key.rotation.statements.js';

/** How many data keys lie under a key-encryption key. */
export interface KekCount {
  kekId: string;
  count: number;
}

/** A wrapped data key and whose it is. */
export interface WrappedKey {
  subjectId: string;
  wrapped: Buffer;
}

const UNDEFINED_TABLE = '42P01';

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

  /** The ids of the key-encryption keys in use; none in a database that has no such table yet. */
  async listKeksInUse(): Promise<string[]> {
    try {
      const rows = await this.dataSource.query<{ kek_id: string }[]>(LIST_KEKS_IN_USE);
      return rows.map(({ kek_id }) => kek_id);
    } catch (error) {
      // Migrated by a separate step that has not run: readiness says so.
      if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
      throw error;
    }
  }

  /**
   * Re-wraps the next keys under an old key-encryption key, in one transaction: all of them or none.
   *
   * `rewrap` answers undefined for a key to be left as it is. Answers the
   * subjects it looked at, in their order; none when there are no more.
   */
  async rewrapNext(
    batch: { kekId: string; after: string; limit: number; newKekId: string },
    rewrap: (key: WrappedKey) => Buffer | undefined,
  ): Promise<string[]> {
    return this.dataSource.transaction(async (manager) => {
      const rows = await manager.query<{ subject_id: string; wrapped_key: Buffer }[]>(NEXT_TO_REWRAP, [
        batch.kekId,
        batch.after,
        batch.limit,
      ]);
      const fresh = rows.flatMap(({ subject_id: subjectId, wrapped_key: wrapped }) => {
        const rewrapped = rewrap({ subjectId, wrapped });
        return rewrapped === undefined ? [] : [{ subjectId, rewrapped }];
      });
      await manager.query(STORE_REWRAPPED, [
        fresh.map(({ subjectId }) => subjectId),
        fresh.map(({ rewrapped }) => rewrapped),
        batch.newKekId,
      ]);
      return rows.map(({ subject_id }) => subject_id);
    });
  }
}
