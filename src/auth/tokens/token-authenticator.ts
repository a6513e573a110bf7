import { Injectable } from '@nestjs/common';
import { type Actor, HOUSE_CLIENT_ID } from '../../context/actor.js';
import { Notifications } from '../../database/notifications.js';
import { Clock } from '../../time/clock.js';
import { CredentialCache } from '../credential-cache.js';
import { ApiKeyAuthenticator } from '../keys/api-key-authenticator.js';
import { SCOPES_OF, SUBJECT_SCOPES } from '../roles.js';
import { LoginRepository, type LoginState } from '../store/login.repository.js';
import { AccessTokens, type TokenSubject } from './access-tokens.js';
import { subjectOfClaims } from './token-claims.js';

export const LOGIN_TOPIC = 'login';

/**
 * Turns the claims of a verified token into the actor it stands for today.
 *
 * The token proves who; what they may do is read fresh: a disabled user, a
 * changed role, an ended login or a revoked key tell within seconds.
 */
@Injectable()
export class TokenAuthenticator {
  private readonly logins: CredentialCache<LoginState>;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly keys: ApiKeyAuthenticator,
    private readonly clock: Clock,
    logins: LoginRepository,
    notifications: Notifications,
  ) {
    this.logins = new CredentialCache(LOGIN_TOPIC, notifications, (familyId) => logins.findState(familyId));
    // A change of the user ends what is known of all their logins.
    notifications.listen('user', () => {
      this.logins.forget();
    });
  }

  async actorOf(claims: Record<string, unknown>): Promise<Actor | undefined> {
    const subject = subjectOfClaims(claims, this.tokens.ttlSeconds, this.clock.now());
    if (!subject) return undefined;
    return subject.kind === 'user' ? this.userOf(subject) : this.endCustomerOf(subject, claims.iat as number);
  }

  private async userOf({ sub, sid }: TokenSubject & { kind: 'user' }): Promise<Actor | undefined> {
    const login = await this.logins.find(sid);
    const live = login?.userId === sub && login.live && login.expiresAt > this.clock.now();
    if (!live) return undefined;
    return {
      kind: 'user',
      id: sub,
      clientId: HOUSE_CLIENT_ID,
      subjectId: sub,
      familyId: sid,
      scopes: SCOPES_OF[login.role],
    };
  }

  private async endCustomerOf(
    { sub, client, key }: TokenSubject & { kind: 'subject' },
    issuedAtSeconds: number,
  ): Promise<Actor | undefined> {
    const minter = await this.keys.findLive(key);
    if (minter?.clientId !== client || !minter.scopes.includes('subjects:token')) return undefined;
    const { limits } = minter;
    const actor = {
      kind: 'subject' as const,
      id: sub,
      clientId: client,
      subjectId: sub,
      scopes: SUBJECT_SCOPES,
      mintedAt: new Date(issuedAtSeconds * 1_000),
    };
    return limits ? { ...actor, limits } : actor;
  }
}
