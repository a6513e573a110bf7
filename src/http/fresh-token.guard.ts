import { type CanActivate, Injectable } from '@nestjs/common';
import { requireActor } from '../context/request-context.js';
import { Problem } from '../errors/problem.js';
import { Clock } from '../time/clock.js';

const FRESH_MS = 600_000;

/**
 * Refuses a token that was minted more than ten minutes ago with `token_not_fresh`, and `permission_denied` a caller
 * that is no end customer: a token that was found or stolen is most likely an old one.
 *
 * Runs after the guards that stand before every route, so that the caller is known.
 */
@Injectable()
export class FreshTokenGuard implements CanActivate {
  constructor(private readonly clock: Clock) {}

  canActivate(): boolean {
    const actor = requireActor();
    if (actor.kind !== 'subject') throw new Problem('permission_denied');
    if (this.clock.now().getTime() - actor.mintedAt.getTime() > FRESH_MS)
      throw new Problem('token_not_fresh');
    return true;
  }
}
