import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyset } from '../../database/keyset.js';
import type {
  Correction,
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Json,
  PersonalDataSource,
  SubjectRef,
} from '../personal-data-source.js';
import { PersonalData } from '../personal-data.js';
import { ExportRepository, type StoredExport } from '../store/export.repository.js';
import { ExportsErasure } from './exports-erasure.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Exports that were made of a person: what is in one is in the other places too, so they are listed, not repeated. */
@Injectable()
export class ExportsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'exports';
  readonly order = 40;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: ExportsErasure,
    private readonly exports: ExportRepository,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    const kept = 'Seven days after it was asked for, unless the operator has set another time.';
    return [
      {
        place: 'public.privacy_exports',
        purpose: 'Which files with your data were made, and when.',
        kept,
        columns: {
          id: 'id',
          subject_id: 'id',
          format: 'fact',
          state: 'fact',
          requested_at: 'fact',
          run_id: 'id',
          ended_at: 'fact',
          bytes: 'fact',
          records: 'fact',
        },
        through: 'subject_id',
        onErasure: 'deleted',
      },
      {
        place: 'public.privacy_export_chunks',
        purpose: 'The content of these files.',
        kept,
        columns: { export_id: 'id', seq: 'fact', run_id: 'id', content: 'sealed-by-subject-key' },
        through: 'public.privacy_exports',
        onErasure: 'deleted',
      },
    ];
  }

  count({ id }: SubjectRef): Promise<HeldCounts> {
    return this.exports.countOf(id);
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    return [{ name: 'exports.ndjson', records: () => this.records(id) }];
  }

  correct(subject: SubjectRef, correction: Correction, transaction: EntityManager): Promise<boolean> {
    return this.erasure.correct(subject, correction, transaction);
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  private async *records(subjectId: string): AsyncGenerator<Json> {
    const read = (last: StoredExport | undefined, limit: number): Promise<StoredExport[]> =>
      this.exports.listOf(subjectId, last?.id ?? BEFORE_ALL, limit);
    for await (const { id, format, state, requestedAt, endedAt, bytes, records } of keyset(BATCH, read)) {
      yield {
        ...{ id, format, state },
        requestedAt: requestedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        ...{ bytes, records },
      };
    }
  }
}
