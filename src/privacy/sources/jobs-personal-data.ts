import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyset } from '../../database/keyset.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Json,
  PersonalDataSource,
  SubjectRef,
} from '../personal-data-source.js';
import { PersonalData } from '../personal-data.js';
import { COUNT_JOBS_ABOUT, HAS_JOBS, READ_JOBS_ABOUT } from '../store/jobs-about.statements.js';
import { JobsErasure } from './jobs-erasure.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface JobRow {
  id: string;
  name: string;
  state: string;
  createdAt: Date;
  /** Ids, words, numbers and booleans: the room of jobs takes nothing else. */
  data: Readonly<Record<string, Json>>;
}

/** Jobs about a person or their conversations. */
@Injectable()
export class JobsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'jobs';
  readonly order = 60;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: JobsErasure,
    private readonly statements: PreparedStatements,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return [
      {
        place: 'pgboss.job',
        purpose:
          'Work that is to be done, such as telling a colleague that you wait: ids alone, never what was said.',
        kept: 'A day after the work is done or given up.',
        columns: { data: 'id' },
        through: 'data: your id, or one of a conversation or an export of yours',
        onErasure: 'deleted',
      },
    ];
  }

  async count({ id }: SubjectRef): Promise<HeldCounts> {
    if (!(await this.hasJobs())) return { job: 0 };
    const [row] = await this.statements.run<{ count: number }>(COUNT_JOBS_ABOUT, [id]);
    return { job: row?.count ?? 0 };
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    return [{ name: 'jobs.ndjson', records: () => this.records(id) }];
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  private async *records(subjectId: string): AsyncGenerator<Json> {
    if (!(await this.hasJobs())) return;
    const read = (last: JobRow | undefined, limit: number): Promise<JobRow[]> =>
      this.statements.run<JobRow & Record<string, unknown>>(READ_JOBS_ABOUT, [
        subjectId,
        last?.id ?? BEFORE_ALL,
        limit,
      ]);
    for await (const { id, name, state, createdAt, data } of keyset(BATCH, read)) {
      yield { id, queue: name, state, createdAt: createdAt.toISOString(), data };
    }
  }

  private async hasJobs(): Promise<boolean> {
    const [row] = await this.statements.run<{ hasJobs: boolean }>(
      { name: 'privacy-has-jobs', text: HAS_JOBS },
      [],
    );
    return row?.hasJobs ?? false;
  }
}
