import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../personal-data.js';
import type {
  Correction,
  DataPlace,
  EraseCounts,
  ExportPart,
  PersonalDataSource,
  SubjectRef,
} from '../personal-data-source.js';
import { IdempotencyErasure } from './idempotency-erasure.js';

/** Answers kept for repeated requests. */
@Injectable()
export class IdempotencyPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'idempotency';
  readonly order = 10;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: IdempotencyErasure,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return [];
  }

  export(_subject: SubjectRef): readonly ExportPart[] {
    return [];
  }

  correct(subject: SubjectRef, correction: Correction, transaction: EntityManager): Promise<boolean> {
    return this.erasure.correct(subject, correction, transaction);
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }
}
