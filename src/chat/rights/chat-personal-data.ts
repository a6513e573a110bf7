import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../privacy/personal-data.js';
import type {
  Correction,
  DataPlace,
  EraseCounts,
  ExportPart,
  Identifiers,
  PersonalDataSource,
  SubjectRef,
} from '../../privacy/personal-data-source.js';
import { ChatErasure } from './chat-erasure.js';

/** Conversations. */
@Injectable()
export class ChatPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'chat';
  readonly order = 30;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: ChatErasure,
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

  correct(subject: SubjectRef, correction: Correction, transaction: EntityManager): Promise<boolean> {
    return this.erasure.correct(subject, correction, transaction);
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  eraseElsewhere(subject: SubjectRef): Promise<EraseCounts> {
    return this.erasure.eraseElsewhere(subject);
  }
}
