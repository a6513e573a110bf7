import type { Actor } from '../context/actor.js';

/** Whose persons a caller reaches: those of its own client; null is everybody's, for staff. */
export function reachOf(actor: Actor): string | null {
  return actor.kind === 'user' ? null : actor.clientId;
}
