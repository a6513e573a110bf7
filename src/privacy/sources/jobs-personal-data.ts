import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../personal-data.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  PersonalDataSource,
  SubjectRef,
} from '../personal-data-source.js';
import { JobsErasure } from './jobs-erasure.js';

/** Jobs about a person. */
@Injectable()
export class JobsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'jobs';
  readonly order = 60;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: JobsErasure,
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

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }
}
