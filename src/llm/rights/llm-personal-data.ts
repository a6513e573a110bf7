import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../privacy/personal-data.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  PersonalDataSource,
  SubjectRef,
} from '../../privacy/personal-data-source.js';
import { LlmErasure } from './llm-erasure.js';

/** What was charged to a person and their conversations. */
@Injectable()
export class LlmPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'budgets';
  readonly order = 20;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: LlmErasure,
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
