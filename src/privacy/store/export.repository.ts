import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { ExportFormat } from '../export/export-parts.js';
import {
  ADD_CHUNK,
  ADD_EXPORT,
  BEGIN_RUN,
  COUNT_EXPORTS_OF,
  COUNT_OVERDUE_EXPORTS,
  DELETE_CHUNKS,
  END_RUN,
  FIND_EXPORT,
  READ_CHUNK,
  READ_EXPORTS_OF,
  SWEEP_EXPORTS,
} from './export.statements.js';

export type ExportState = 'waiting' | 'running' | 'ready' | 'failed';

/** An export that is kept, without its content. */
export interface StoredExport {
  id: string;
  subjectId: string;
  clientId: string;
  format: ExportFormat;
  state: ExportState;
  requestedAt: Date;
  /** The attempt that has it, or that wrote it. */
  runId: string | null;
  endedAt: Date | null;
  /** Of the whole file; null until it is ready. */
  bytes: number | null;
  records: number | null;
}

/** An export that is ready. */
export type ReadyExport = StoredExport & { state: 'ready'; runId: string; bytes: number; records: number };

type Row = StoredExport & Record<string, unknown>;

/** Exports that are kept for a while, and their parts. */
@Injectable()
export class ExportRepository {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly dataSource: DataSource,
  ) {}

  transaction<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }

  /** False when the person is gone. */
  async add(
    { id, subjectId, format }: Pick<StoredExport, 'id' | 'subjectId' | 'format'>,
    now: Date,
    transaction: EntityManager,
  ): Promise<boolean> {
    return (await transaction.query<unknown[]>(ADD_EXPORT, [id, subjectId, format, now])).length === 1;
  }

  /** One that was asked for after a moment; of any client with `clientId` of null. */
  async find(id: string, clientId: string | null, after: Date): Promise<StoredExport | undefined> {
    return (await this.statements.run<Row>(FIND_EXPORT, [id, clientId, after]))[0];
  }

  /** Gives the export to an attempt and throws away what others have written. Undefined when there is nothing to do. */
  async begin(id: string, runId: string): Promise<StoredExport | undefined> {
    return this.transaction(async (transaction) => {
      const [rows] = await transaction.query<[StoredExport[], number]>(BEGIN_RUN, [id, runId]);
      await transaction.query(DELETE_CHUNKS, [id]);
      return rows[0];
    });
  }

  /** False when another attempt has the export by now, or it is gone. */
  async addChunk(id: string, runId: string, seq: number, content: Buffer): Promise<boolean> {
    return (await this.statements.run(ADD_CHUNK, [id, runId, seq, content])).length === 1;
  }

  /** False when another attempt has the export by now, or it is gone. */
  async finish(id: string, runId: string, now: Date, bytes: number, records: number): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(END_RUN, [
      ...[id, runId, 'ready', now, bytes, records],
    ]);
    return rows.length === 1;
  }

  /** Gives an export up; nothing of it is left. */
  async fail(id: string, runId: string, now: Date): Promise<void> {
    await this.transaction(async (transaction) => {
      const [rows] = await transaction.query<[unknown[], number]>(END_RUN, [
        ...[id, runId, 'failed', now, null, null],
      ]);
      if (rows.length === 1) await transaction.query(DELETE_CHUNKS, [id]);
    });
  }

  async readChunk(id: string, runId: string, seq: number): Promise<Buffer | undefined> {
    const [row] = await this.statements.run<{ content: Buffer }>(READ_CHUNK, [id, runId, seq]);
    return row?.content;
  }

  listOf(subjectId: string, after: string, limit: number): Promise<StoredExport[]> {
    return this.statements.run<Row>(READ_EXPORTS_OF, [subjectId, after, limit]);
  }

  async countOf(subjectId: string): Promise<Record<string, number>> {
    return (await this.statements.run<Record<string, number>>(COUNT_EXPORTS_OF, [subjectId]))[0] ?? {};
  }

  async countOverdue(since: Date): Promise<number> {
    const [row] = await this.statements.run<{ count: number }>(COUNT_OVERDUE_EXPORTS, [since]);
    return row?.count ?? 0;
  }

  /** Answers how many went. */
  async sweep(since: Date, limit: number): Promise<number> {
    return (await this.statements.run(SWEEP_EXPORTS, [since, limit])).length;
  }
}
