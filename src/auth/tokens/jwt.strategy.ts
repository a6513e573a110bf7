import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../context/actor.js';
import { StrategyNames } from '../strategy-names.js';
import { AccessTokens, TOKEN_ALGORITHM } from './access-tokens.js';
import { TokenAuthenticator } from './token-authenticator.js';
import { keyIdOfHeader } from './token-claims.js';

/** `Authorization: Bearer`: signature first, content after (OWASP ASVS 5.0, 9.1.1). */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly authenticator: TokenAuthenticator,
    tokens: AccessTokens,
    settings: Settings,
    names: StrategyNames,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: [TOKEN_ALGORITHM],
      issuer: settings.jwtIssuer,
      audience: settings.jwtAudience,
      secretOrKeyProvider: (_request, token: string, done) => {
        const secret = tokens.ring.find(keyIdOfHeader(token));
        if (secret === undefined) done(new Error('no key for this token'));
        else done(null, secret);
      },
    });
    passport.use(names.token, this);
  }

  async validate(claims: Record<string, unknown>): Promise<Actor | false> {
    return (await this.authenticator.actorOf(claims)) ?? false;
  }
}
