import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { AuditEvent } from '../../audit/audit-event.js';
import { uuidOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { hashOf, keyedHash } from '../../crypto/keyed-hash.js';
import { randomToken } from '../../crypto/secure-random.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import { LoginRepository, type SpentToken } from '../store/login.repository.js';
import { AccessTokens } from '../tokens/access-tokens.js';

const DAY_MS = 86_400_000;
const TOKEN_BYTES = 32;

/** What a login or a refresh brings. */
export interface TokenPair {
  accessToken: string;
  /** Life of the access token, in seconds. */
  expiresIn: number;
  refreshToken: string;
}

/** Opaque tokens that keep a login going: each is good once, and only its hash is stored. */
@Injectable()
export class RefreshTokens {
  constructor(
    private readonly logins: LoginRepository,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Spends a refresh token for a new pair (RFC 9700, 4.14.2).
   *
   * A token that was spent before ends its whole login, unless it comes again
   * within the configured grace: then it brings the same successor again.
   * Throws `credentials_invalid`.
   */
  async refresh(refreshToken: string): Promise<TokenPair> {
    const now = this.clock.now();
    const graceMs = this.settings.refreshGraceSeconds * 1_000;
    // With a grace, the successor follows from the token, so that it can be given again without having been kept.
    const successor = graceMs > 0 ? this.successorOf(refreshToken) : randomToken(TOKEN_BYTES);
    const hash = hashOf(refreshToken);
    const next = { hash: hashOf(successor), expiresAt: this.tokenEnd(now) };
    const spent = await this.logins.transaction(async (manager) => {
      const login = await this.logins.spend(hash, now, next, manager);
      if (login) await this.audit.append(eventOf('token.refreshed', login), manager);
      return login;
    });
    if (spent) return this.pairFor(spent, successor);
    const known = await this.logins.findToken(hash, graceMs > 0 ? hashOf(successor) : null);
    if (known?.usedAt && !known.revoked) {
      const inGrace = now.getTime() - known.usedAt.getTime() <= graceMs && known.successorUnused;
      if (graceMs > 0 && inGrace) {
        await this.audit.append(eventOf('token.refreshed', known));
        return this.pairFor(known, successor);
      }
      await this.logins.transaction(async (manager) => {
        await this.logins.revoke(known.familyId, now, manager);
        await this.audit.append(eventOf('token.reused', known), manager);
      });
    }
    throw new Problem('credentials_invalid');
  }

  /** Ends the login that a token belongs to, spent or not. An unknown token is no error: the aim is reached. */
  async logout(refreshToken: string): Promise<void> {
    const known = await this.logins.findToken(hashOf(refreshToken), null);
    if (!known) return;
    await this.logins.transaction(async (manager) => {
      const ended = await this.logins.revoke(known.familyId, this.clock.now(), manager);
      if (ended) await this.audit.append(eventOf('login.ended', known), manager);
    });
  }

  /** Begins a login of a user whose password was right. */
  async open(userId: string): Promise<TokenPair> {
    const now = this.clock.now();
    const familyId = uuidv7();
    const refreshToken = randomToken(TOKEN_BYTES);
    const login = { familyId, userId };
    await this.logins.transaction(async (manager) => {
      await this.logins.open(
        {
          ...login,
          now,
          familyExpiresAt: new Date(now.getTime() + this.settings.loginTtlDays * DAY_MS),
          tokenHash: hashOf(refreshToken),
          tokenExpiresAt: this.tokenEnd(now),
        },
        manager,
      );
      await this.audit.append(eventOf('login.succeeded', login), manager);
    });
    return this.pairFor(login, refreshToken);
  }

  private async pairFor({ userId, familyId }: SpentToken, refreshToken: string): Promise<TokenPair> {
    const expiresIn = this.tokens.ttlSeconds;
    const accessToken = await this.tokens.sign({ kind: 'user', sub: userId, sid: familyId }, expiresIn);
    return { accessToken, expiresIn, refreshToken };
  }

  private tokenEnd(now: Date): Date {
    return new Date(now.getTime() + this.settings.refreshTokenTtlDays * DAY_MS);
  }

  private successorOf(refreshToken: string): string {
    const { secret } = this.tokens.ring.signing;
    return keyedHash(secret, 'refresh-successor/v1', refreshToken).toString('base64url');
  }
}

type LoginAction = 'login.succeeded' | 'login.ended' | 'token.refreshed' | 'token.reused';

/** What goes on record of a login: whose it is, and which of theirs. */
function eventOf(action: LoginAction, { userId, familyId }: SpentToken): AuditEvent {
  return {
    action,
    actor: { kind: 'user', id: userId },
    resource: { kind: 'login', id: familyId },
    facts: { loginId: uuidOf(familyId) },
  };
}
