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
import { ExportsErasure } from './exports-erasure.js';

/** Exports that were made of a person. */
@Injectable()
export class ExportsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'exports';
  readonly order = 40;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: ExportsErasure,
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
