import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyset } from '../../database/keyset.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { openExternalId } from '../external-id.js';
import type {
  Correction,
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Identifiers,
  Json,
  PersonalDataSource,
  SubjectRef,
} from '../personal-data-source.js';
import { PersonalData } from '../personal-data.js';
import { COUNT_PERSON, READ_PROFILE, READ_REQUESTS_OF } from '../store/person.statements.js';
import { SubjectKeys } from '../subject-keys.js';
import { openAttributes } from '../subject-seals.js';
import { PrivacyErasure } from './privacy-erasure.js';
import { PRIVACY_PLACES } from './privacy-places.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface ProfileRow {
  id: string;
  clientId: string;
  createdAt: Date;
  externalId: Buffer | null;
  attributes: Buffer | null;
  heldAt: Date | null;
  restrictedAt: Date | null;
  restriction: string | null;
}

type RequestRow = { id: string } & Readonly<Record<string, Json | Date>>;

/** The person as such, and what they have asked for. */
@Injectable()
export class PrivacyPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'privacy';
  readonly order = 90;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: PrivacyErasure,
    private readonly statements: PreparedStatements,
    private readonly keys: SubjectKeys,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return PRIVACY_PLACES;
  }

  async count({ id }: SubjectRef): Promise<HeldCounts> {
    const [row] = await this.statements.run<Record<string, number>>(COUNT_PERSON, [id]);
    return row ?? {};
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    return [
      { name: 'profile.json', records: () => this.profile(id) },
      { name: 'requests.ndjson', records: () => this.requests(id) },
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

  private async *profile(subjectId: string): AsyncGenerator<Json> {
    const key = await this.keys.get(subjectId);
    const rows = await this.statements.run<ProfileRow & Record<string, unknown>>(READ_PROFILE, [subjectId]);
    for (const { id, clientId, createdAt, externalId, attributes, ...row } of rows) {
      const { heldAt, restrictedAt, restriction } = row;
      yield {
        ...{ id, clientId },
        externalId: externalId && openExternalId(key, id, externalId),
        attributes: attributes ? openAttributes(key, id, attributes) : {},
        createdAt: createdAt.toISOString(),
        // Not why: it may name an investigation, or somebody else. Staff read it at the person.
        hold: heldAt && { since: heldAt.toISOString() },
        restriction: restrictedAt && { kind: restriction, since: restrictedAt.toISOString() },
      };
    }
  }

  private async *requests(subjectId: string): AsyncGenerator<Json> {
    const read = (last: RequestRow | undefined, limit: number): Promise<RequestRow[]> =>
      this.statements.run<RequestRow & Record<string, unknown>>(READ_REQUESTS_OF, [
        subjectId,
        last?.id ?? BEFORE_ALL,
        limit,
      ]);
    for await (const row of keyset(BATCH, read)) {
      yield Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value instanceof Date ? value.toISOString() : value,
        ]),
      );
    }
  }
}
