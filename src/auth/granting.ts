import type { Actor, Scope } from '../context/actor.js';
import { Problem } from '../errors/problem.js';

/** Scopes that an administrator may give to a key without being able to hold them. */
const FOR_KEYS_ONLY: readonly Scope[] = ['subjects:token'];

/**
 * Nobody gives away more than they hold: else a key that may make keys could make itself an admin.
 *
 * Throws `permission_denied`.
 */
export function requireGrantable(actor: Actor, scopes: readonly Scope[]): void {
  const beyond = scopes.filter(
    (scope) => !actor.scopes.includes(scope) && !(actor.kind === 'user' && FOR_KEYS_ONLY.includes(scope)),
  );
  if (beyond.length > 0)
    throw new Problem('permission_denied', 'You cannot give scopes that you do not hold.');
}
