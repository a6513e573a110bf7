import { Injectable } from '@nestjs/common';
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
  constructor(private readonly statements: PreparedStatements) {}

  async open(login: {
    familyId: string;
    userId: string;
    now: Date;
    familyExpiresAt: Date;
    tokenHash: Buffer;
    tokenExpiresAt: Date;
  }): Promise<void> {
    const { familyId, userId, now, familyExpiresAt, tokenHash, tokenExpiresAt } = login;
    await this.statements.run(OPEN_LOGIN, [
      familyId,
      userId,
      now,
      familyExpiresAt,
      tokenHash,
      tokenExpiresAt,
    ]);
  }

  /** undefined when the token is not good (any more). */
  async spend(
    tokenHash: Buffer,
    now: Date,
    successor: { hash: Buffer; expiresAt: Date },
  ): Promise<SpentToken | undefined> {
    const values = [tokenHash, now, successor.hash, successor.expiresAt];
    const [row] = await this.statements.run<SpentToken & Record<string, unknown>>(SPEND_TOKEN, values);
    return row;
  }

  async findToken(tokenHash: Buffer, successorHash: Buffer | null): Promise<KnownToken | undefined> {
    const [row] = await this.statements.run<KnownToken & Record<string, unknown>>(FIND_TOKEN, [
      tokenHash,
      successorHash,
    ]);
    return row;
  }

  /** False when it had ended before. */
  async revoke(familyId: string, now: Date): Promise<boolean> {
    return (await this.statements.run(REVOKE_FAMILY, [familyId, now])).length === 1;
  }

  async revokeOthers(userId: string, keptFamilyId: string | null, now: Date): Promise<void> {
    await this.statements.run(REVOKE_OTHER_FAMILIES, [userId, keptFamilyId, now]);
  }

  async findState(familyId: string): Promise<LoginState | undefined> {
    const [row] = await this.statements.run<LoginState & Record<string, unknown>>(FIND_LOGIN_STATE, [
      familyId,
    ]);
    return row;
  }
}
