import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '../audit/audit-log.js';
import { requireActor } from '../context/request-context.js';
import { Problem } from '../errors/problem.js';
import { ACCESS_RULE, type AccessRule } from '../http/access.decorator.js';

/** Lets an authenticated caller through who holds every scope the route names. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Problem('permission_denied');
    if (rule.public) return true;
    const { scopes } = requireActor();
    const missing = rule.scopes.filter((scope) => !scopes.includes(scope));
    if (missing.length === 0) return true;
    await this.audit.append({ action: 'access.denied', facts: { missing } });
    throw new Problem('permission_denied');
  }
}
