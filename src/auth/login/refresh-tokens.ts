import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { hashOf, keyedHash } from '../../crypto/keyed-hash.js';
import { randomToken } from '../../crypto/secure-random.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import { LoginRepository } from '../store/login.repository.js';
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
    const spent = await this.logins.spend(hash, now, {
      hash: hashOf(successor),
      expiresAt: this.tokenEnd(now),
    });
    if (spent) return this.pairFor(spent.userId, spent.familyId, successor, 'token.refreshed');
    const known = await this.logins.findToken(hash, graceMs > 0 ? hashOf(successor) : null);
    if (known?.usedAt && !known.revoked) {
      const inGrace = now.getTime() - known.usedAt.getTime() <= graceMs && known.successorUnused;
      if (graceMs > 0 && inGrace)
        return this.pairFor(known.userId, known.familyId, successor, 'token.refreshed');
      await this.logins.revoke(known.familyId, now);
      this.audit.record({
        action: 'token.reused',
        outcome: 'refused',
        severity: 'warning',
        actor: { kind: 'user', id: known.userId },
        resource: { kind: 'login', id: known.familyId },
      });
    }
    throw new Problem('credentials_invalid');
  }

  /** Ends the login that a token belongs to, spent or not. An unknown token is no error: the aim is reached. */
  async logout(refreshToken: string): Promise<void> {
    const known = await this.logins.findToken(hashOf(refreshToken), null);
    if (!known || !(await this.logins.revoke(known.familyId, this.clock.now()))) return;
    const actor = { kind: 'user', id: known.userId };
    this.audit.record({ action: 'login.ended', outcome: 'success', severity: 'info', actor });
  }

  /** Begins a login of a user whose password was right. */
  async open(userId: string): Promise<TokenPair> {
    const now = this.clock.now();
    const familyId = uuidv7();
    const refreshToken = randomToken(TOKEN_BYTES);
    await this.logins.open({
      familyId,
      userId,
      now,
      familyExpiresAt: new Date(now.getTime() + this.settings.loginTtlDays * DAY_MS),
      tokenHash: hashOf(refreshToken),
      tokenExpiresAt: this.tokenEnd(now),
    });
    return this.pairFor(userId, familyId, refreshToken);
  }

  private async pairFor(
    userId: string,
    familyId: string,
    refreshToken: string,
    action?: 'token.refreshed',
  ): Promise<TokenPair> {
    const expiresIn = this.tokens.ttlSeconds;
    const accessToken = await this.tokens.sign({ kind: 'user', sub: userId, sid: familyId }, expiresIn);
    if (action) {
      this.audit.record({
        action,
        outcome: 'success',
        severity: 'info',
        actor: { kind: 'user', id: userId },
      });
    }
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
