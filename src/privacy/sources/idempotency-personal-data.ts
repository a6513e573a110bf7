import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StoredAnswers } from '../../http/stored-answers.js';
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
import { IdempotencyErasure } from './idempotency-erasure.js';

/** Answers that are kept for requests which may be repeated. */
@Injectable()
export class IdempotencyPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'idempotency';
  readonly order = 10;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: IdempotencyErasure,
    private readonly answers: StoredAnswers,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return [
      {
        place: 'public.idempotency_keys',
        purpose: 'Answers, so that a request that is sent again by mistake happens once.',
        kept: '24 hours.',
        columns: {
          actor_id: 'id',
          route: 'fact',
          key_hash: 'keyed-hash',
          fingerprint: 'keyed-hash',
          created_at: 'fact',
          expires_at: 'fact',
          status: 'fact',
          content_type: 'fact',
          answer: 'sealed-by-service-key',
          subject_id: 'id',
        },
        through: 'subject_id',
        onErasure: 'deleted',
      },
    ];
  }

  async count({ id }: SubjectRef): Promise<HeldCounts> {
    return { idempotency_keys: await this.answers.count(id) };
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    return [{ name: 'stored-answers.ndjson', records: () => this.records(id) }];
  }

  correct(subject: SubjectRef, correction: Correction, transaction: EntityManager): Promise<boolean> {
    return this.erasure.correct(subject, correction, transaction);
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  private async *records(subjectId: string): AsyncGenerator<Json> {
    for await (const { route, createdAt, expiresAt, status, contentType, body } of this.answers.about(
      subjectId,
    )) {
      yield {
        route,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        ...{ status, contentType },
        body: body?.toString() ?? null,
      };
    }
  }
}
