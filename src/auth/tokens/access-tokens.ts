import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { v7 as uuidv7 } from 'uuid';
import { Settings } from '../../config/settings.js';
import { Clock } from '../../time/clock.js';
import { SecretRing } from './secret-ring.js';

/** `typ` of our tokens (RFC 9068): a refresh token, or a token made for something else, never passes for one. */
export const TOKEN_TYPE = 'at+jwt';
export const TOKEN_ALGORITHM = 'HS256';

/** Clocks of two instances may differ by this much. */
export const CLOCK_TOLERANCE_SECONDS = 5;

/** Longest life of an end customer's token. */
export const MAX_SUBJECT_TOKEN_SECONDS = 3_600;

/** Whom a token stands for, beside the registered claims. */
export type TokenSubject =
  { kind: 'user'; sub: string; sid: string } | { kind: 'subject'; sub: string; client: string; key: string };

/** Signs access tokens: JWT with HS256 and every claim that the verifier asks for (RFC 8725). */
@Injectable()
export class AccessTokens {
  readonly ring: SecretRing;

  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    if (settings.jwtSecrets === undefined) throw new Error('JWT_SECRETS is missing');
    this.ring = new SecretRing(settings.jwtSecrets);
  }

  /** Life of a user's token, in seconds. */
  get ttlSeconds(): number {
    return this.settings.accessTokenTtlMinutes * 60;
  }

  sign(subject: TokenSubject, ttlSeconds: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1_000);
    const { kid, secret } = this.ring.signing;
    return this.jwt.signAsync(
      {
        ...subject,
        iss: this.settings.jwtIssuer,
        aud: this.settings.jwtAudience,
        jti: uuidv7(),
        iat: now,
        // Good at once on an instance whose clock is behind.
        nbf: now - CLOCK_TOLERANCE_SECONDS,
        exp: now + ttlSeconds,
      },
      { secret, algorithm: TOKEN_ALGORITHM, header: { alg: TOKEN_ALGORITHM, typ: TOKEN_TYPE, kid } },
    );
  }
}
