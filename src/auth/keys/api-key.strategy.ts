import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport, { type Strategy } from 'passport';
import { HeaderAPIKeyStrategy } from 'passport-headerapikey';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../context/actor.js';
import { currentRequestContext } from '../../context/request-context.js';
import { StrategyNames } from '../strategy-names.js';
import { ApiKeyAuthenticator } from './api-key-authenticator.js';

/** `X-API-Key`. Each refusal goes on record with its reason; the caller learns none. */
@Injectable()
export class ApiKeyStrategy extends PassportStrategy(HeaderAPIKeyStrategy) {
  constructor(
    private readonly authenticator: ApiKeyAuthenticator,
    private readonly audit: AuditLog,
    names: StrategyNames,
  ) {
    super({ header: 'X-API-Key', prefix: '' }, false);
    passport.use(names.apiKey, this as unknown as Strategy);
  }

  async validate(text: string): Promise<Actor | false> {
    const verdict = await this.authenticator.verify(text, currentRequestContext()?.address ?? '');
    if ('actor' in verdict) return verdict.actor;
    await this.audit.append({
      action: 'key.rejected',
      ...(verdict.keyId === undefined ? {} : { resource: { kind: 'api_key', id: verdict.keyId } }),
      facts: { reason: verdict.refused },
    });
    return false;
  }
}
