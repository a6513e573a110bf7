import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../privacy/personal-data.js';
import type {
  Correction,
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Identifiers,
  PersonalDataSource,
  SubjectRef,
} from '../../privacy/personal-data-source.js';
import { ChatErasure } from './chat-erasure.js';
import { CHAT_PLACES } from './chat-places.js';
import { ChatRecords } from './chat-records.js';

/** Conversations. */
@Injectable()
export class ChatPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'chat';
  readonly order = 30;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: ChatErasure,
    private readonly records: ChatRecords,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return CHAT_PLACES;
  }

  count({ id }: SubjectRef): Promise<HeldCounts> {
    return this.records.count(id);
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    const { records } = this;
    return [
      { name: 'sessions.ndjson', records: () => records.sessions(id) },
      { name: 'messages.ndjson', records: () => records.messages(id) },
      { name: 'recognised-values.ndjson', records: () => records.values(id) },
      { name: 'feedback.ndjson', records: () => records.feedback(id) },
    ];
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
