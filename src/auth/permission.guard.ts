import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requireActor } from '../context/request-context.js';
import { Problem } from '../errors/problem.js';
import { ACCESS_RULE, type AccessRule } from '../http/access.decorator.js';

/** Lets an authenticated caller through who holds every scope the route names. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Problem('permission_denied');
    if (rule.public) return true;
    const { scopes } = requireActor();
    if (!rule.scopes.every((scope) => scopes.includes(scope))) throw new Problem('permission_denied');
    return true;
  }
}
