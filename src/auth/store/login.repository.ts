import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { Role } from '../roles.js';
import {
  FIND_LOGIN_STATE,
  FIND_TOKEN,
  OPEN_LOGIN,
  REVOKE_FAMILY,
  REVOKE_OTHER_FAMILIES,
  SPEND_TOKEN,
} from './login.statements.js';

/** What decides over the access tokens of one login. */
export interface LoginState {
  userId: string;
  role: Role;
  expiresAt: Date;
  /** Not revoked, and the user not disabled. */
  live: boolean;
}

export interface SpentToken {
  familyId: string;
  userId: string;
}

export interface KnownToken extends SpentToken {
  usedAt: Date | null;
  revoked: boolean;
  successorUnused: boolean;
}

/** Logins and their refresh tokens: a family per login, one unspent token in it at most. */
@Injectable()
export class LoginRepository {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly dataSource: DataSource,
  ) {}

  /** For what must be on record together with its event. */
  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }

  async open(
    login: {
      familyId: string;
      userId: string;
      now: Date;
      familyExpiresAt: Date;
      tokenHash: Buffer;
      tokenExpiresAt: Date;
    },
    manager: EntityManager,
  ): Promise<void> {
    const { familyId, userId, now, familyExpiresAt, tokenHash, tokenExpiresAt } = login;
    const values = [familyId, userId, now, familyExpiresAt, tokenHash, tokenExpiresAt];
    await manager.query(OPEN_LOGIN.text, values);
  }

  /** undefined when the token is not good (any more). */
  async spend(
    tokenHash: Buffer,
    now: Date,
    successor: { hash: Buffer; expiresAt: Date },
    manager: EntityManager,
  ): Promise<SpentToken | undefined> {
    const values = [tokenHash, now, successor.hash, successor.expiresAt];
    return (await manager.query<SpentToken[]>(SPEND_TOKEN.text, values))[0];
  }

  async findToken(tokenHash: Buffer, successorHash: Buffer | null): Promise<KnownToken | undefined> {
    const [row] = await this.statements.run<KnownToken & Record<string, unknown>>(FIND_TOKEN, [
      tokenHash,
      successorHash,
    ]);
    return row;
  }

  /** False when it had ended before. */
  async revoke(familyId: string, now: Date, manager: EntityManager): Promise<boolean> {
    return (await manager.query<unknown[]>(REVOKE_FAMILY.text, [familyId, now])).length === 1;
  }

  async revokeOthers(
    userId: string,
    keptFamilyId: string | null,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(REVOKE_OTHER_FAMILIES.text, [userId, keptFamilyId, now]);
  }

  async findState(familyId: string): Promise<LoginState | undefined> {
    const [row] = await this.statements.run<LoginState & Record<string, unknown>>(FIND_LOGIN_STATE, [
      familyId,
    ]);
    return row;
  }
}
