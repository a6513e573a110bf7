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
import { AuditErasure } from './audit-erasure.js';

/** The personal part of what is on record. */
@Injectable()
export class AuditPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'audit';
  readonly order = 50;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: AuditErasure,
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
