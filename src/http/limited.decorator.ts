import { SetMetadata } from '@nestjs/common';

/** Limits that hold for some routes only, beside those that hold for all. */
export type RouteLimit = 'ai' | 'login';

export const ROUTE_LIMIT = 'hushdesk:route-limit';

/**
 * Puts a route under a limit of its own: `ai` where a model is asked, `login` where a password may be guessed.
 *
 * All routes under the same limit count together.
 */
export function Limited(limit: RouteLimit): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_LIMIT, limit);
}
