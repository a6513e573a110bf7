import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { Scope } from '../context/actor.js';
import { ApiProblems } from './api-problems.decorator.js';

/** Who may call a route: anybody, or a caller whose credentials carry all of the scopes. */
export type AccessRule = { public: true } | { public: false; scopes: readonly Scope[] };

export const ACCESS_RULE = 'hushdesk:access-rule';

/** Opens a route to everybody, without credentials. */
export function Public(): MethodDecorator & ClassDecorator {
  const rule: AccessRule = { public: true };
  return SetMetadata(ACCESS_RULE, rule);
}

/** Opens a route to callers who hold every one of these scopes; with none named, to any valid credentials. */
export function RequireScopes(...scopes: Scope[]): MethodDecorator & ClassDecorator {
  const rule: AccessRule = { public: false, scopes };
  return applyDecorators(
    SetMetadata(ACCESS_RULE, rule),
    ApiSecurity('apiKey', scopes),
    ApiBearerAuth('bearer'),
    ApiProblems('credentials_missing', 'credentials_invalid', 'permission_denied', 'service_unavailable'),
  );
}
