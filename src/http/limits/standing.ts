import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HitCount } from './hit-counter.js';

/** A limit as it holds for one request. */
export interface Limit {
  /** Seen by clients, in `RateLimit-Policy`. */
  name: string;
  /** Requests allowed in a window. */
  quota: number;
  windowSeconds: number;
}

/** Where a request stands with one limit, itself counted. */
export interface Standing extends HitCount {
  limit: Limit;
}

const standings = new WeakMap<FastifyRequest, Standing[]>();

/** The first limit that the request is over, if any. */
export function exceeded(of: readonly Standing[]): Standing | undefined {
  return of.find(({ hits, limit }) => hits > limit.quota);
}

/**
 * Shows in the response where the request stands: with these limits, and with those shown before.
 *
 * `RateLimit-Policy` and `RateLimit` are lists of structured fields as in
 * draft-ietf-httpapi-ratelimit-headers-10: quota `q` and window `w` in seconds;
 * what remains `r`, and the seconds `t` after which the quota is full again.
 *
 * With `refused`, `Retry-After` is the time after which a request passes: the
 * longest wait of all limits that have nothing left, not only of the one that
 * refused.
 */
export function showStandings(
  request: FastifyRequest,
  reply: FastifyReply,
  added: readonly Standing[],
  refused: boolean,
): void {
  const all = [...(standings.get(request) ?? []), ...added];
  if (all.length === 0) return;
  standings.set(request, all);
  void reply.header(
    'RateLimit-Policy',
    all
      .map(({ limit: { name, quota, windowSeconds } }) => `"${name}";q=${quota};w=${windowSeconds}`)
      .join(', '),
  );
  void reply.header(
    'RateLimit',
    all
      .map(({ limit: { name, quota }, hits, resetMs }) => {
        return `"${name}";r=${Math.max(0, quota - hits)};t=${wholeSeconds(resetMs)}`;
      })
      .join(', '),
  );
  if (!refused) return;
  const empty = all.filter(({ limit, hits }) => hits >= limit.quota);
  void reply.header('Retry-After', String(Math.max(...empty.map(({ resetMs }) => wholeSeconds(resetMs)))));
}

/** Rounded up: after that many seconds the window is over. */
function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000));
}
