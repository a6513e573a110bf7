import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { currentRequestContext } from '../context/request-context.js';
import { Problem } from '../errors/problem.js';
import { ACCESS_RULE, type AccessRule } from '../http/access.decorator.js';
import { ApiKeys } from './api-keys.js';

/**
 * Lets a request through with the actor its credentials prove, or on a public route without one.
 *
 * A route without a rule is refused here too, should one ever get past the check at start.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly apiKeys: ApiKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule?.public) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['x-api-key'];
    if (key === undefined) throw new Problem('credentials_missing');
    const actor = typeof key === 'string' ? await this.apiKeys.verify(key) : undefined;
    const requestContext = currentRequestContext();
    if (!actor || !requestContext) throw new Problem('credentials_invalid');
    requestContext.actor = actor;
    return true;
  }
}
