import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HOUSE_CLIENT_ID } from '../../context/actor.js';
import { keyset } from '../../database/keyset.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Identifiers,
  Json,
  PersonalDataSource,
  SubjectRef,
} from '../../privacy/personal-data-source.js';
import { PersonalData } from '../../privacy/personal-data.js';
import { StaffRoles } from '../../privacy/staff-roles.js';
import { COUNT_ACCOUNT, FIND_ROLE, READ_ACCOUNT, READ_LOGINS_OF } from '../store/person.statements.js';
import { UserEmails } from '../users/user-emails.js';
import { AuthErasure } from './auth-erasure.js';
import { AUTH_PLACES } from './auth-places.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface AccountRow {
  id: string;
  email: string | null;
  emailSealed: Buffer | null;
  role: string;
  status: string;
  createdAt: Date;
}

interface LoginRow {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  refreshedAt: Date | null;
}

/** The account of a person who logs in: their id as a person is that of the account. */
@Injectable()
export class AuthPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'auth';
  readonly order = 70;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: AuthErasure,
    private readonly statements: PreparedStatements,
    private readonly emails: UserEmails,
    private readonly roles: StaffRoles,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
    this.roles.register(async (userId) => {
      const [row] = await this.statements.run<{ role: string }>(FIND_ROLE, [userId]);
      return row?.role;
    });
  }

  describe(): readonly DataPlace[] {
    return AUTH_PLACES;
  }

  async count({ id }: SubjectRef): Promise<HeldCounts> {
    const [row] = await this.statements.run<Record<string, number>>(COUNT_ACCOUNT, [id]);
    return row ?? {};
  }

  /** Nothing for customers of an application: they have no account here. The hash of the password stays here. */
  export({ id, clientId }: SubjectRef): readonly ExportPart[] {
    if (clientId !== HOUSE_CLIENT_ID) return [];
    return [
      { name: 'account.json', records: () => this.account(id) },
      { name: 'logins.ndjson', records: () => this.logins(id) },
    ];
  }

  identify(subject: SubjectRef, transaction: EntityManager): Promise<Identifiers> {
    return this.erasure.identify(subject, transaction);
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  private async *account(userId: string): AsyncGenerator<Json> {
    const rows = await this.statements.run<AccountRow & Record<string, unknown>>(READ_ACCOUNT, [userId]);
    for (const { id, email, emailSealed, role, status, createdAt } of rows) {
      yield {
        id,
        email: emailSealed === null ? email : await this.emails.open(id, emailSealed),
        ...{ role, status },
        createdAt: createdAt.toISOString(),
      };
    }
  }

  private async *logins(userId: string): AsyncGenerator<Json> {
    const read = (last: LoginRow | undefined, limit: number): Promise<LoginRow[]> =>
      this.statements.run<LoginRow & Record<string, unknown>>(READ_LOGINS_OF, [
        userId,
        last?.id ?? BEFORE_ALL,
        limit,
      ]);
    for await (const { id, createdAt, expiresAt, revokedAt, refreshedAt } of keyset(BATCH, read)) {
      yield {
        id,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
        refreshedAt: refreshedAt?.toISOString() ?? null,
      };
    }
  }
}
