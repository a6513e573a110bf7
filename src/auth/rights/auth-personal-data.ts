import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../privacy/personal-data.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  Identifiers,
  PersonalDataSource,
  SubjectRef,
} from '../../privacy/personal-data-source.js';
import { AuthErasure } from './auth-erasure.js';

/** The account of a person who logs in. */
@Injectable()
export class AuthPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'auth';
  readonly order = 70;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: AuthErasure,
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

  identify(subject: SubjectRef, transaction: EntityManager): Promise<Identifiers> {
    return this.erasure.identify(subject, transaction);
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }
}
