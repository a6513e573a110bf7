import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { AuditLog } from '../audit/audit-log.js';
import type { Actor } from '../context/actor.js';
import { currentRequestContext } from '../context/request-context.js';
import { Problem } from '../errors/problem.js';
import { StrategyNames } from './strategy-names.js';
import { ACCESS_RULE, type AccessRule } from '../http/access.decorator.js';

/**
 * Lets a request through with the actor its credentials prove, or on a public route without one.
 *
 * Two credentials in one request are refused: whoever reads the request later
 * could take the other one for the caller.
 */
@Injectable()
export class AuthenticationGuard extends AuthGuard() {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
    names: StrategyNames,
  ) {
    super({ defaultStrategy: [names.apiKey, names.token] });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, targets)?.public) return true;
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const given = [headers['x-api-key'], headers.authorization].filter((value) => value !== undefined);
    if (given.length === 0) throw new Problem('credentials_missing');
    if (given.length > 1) throw new Problem('credentials_invalid', 'Send one kind of credentials, not two.');
    try {
      return (await super.canActivate(context)) === true;
    } catch (error) {
      const refused = error instanceof Problem && error.code === 'credentials_invalid';
      // A refused key has put itself on record, with the reason.
      if (refused && headers.authorization !== undefined)
        await this.audit.append({ action: 'token.rejected' });
      throw error;
    }
  }

  override handleRequest<Found = Actor>(error: unknown, actor: Found | false | null): Found {
    const current = currentRequestContext();
    if (error instanceof Error) throw error;
    if (!actor || !current) throw new Problem('credentials_invalid');
    current.actor = actor as unknown as Actor;
    return actor;
  }
}
