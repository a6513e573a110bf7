import { setTimeout as delay } from 'node:timers/promises';
import type { RetentionTarget } from '../retention-target.js';

/** What one batch should take: whoever waits for a lock or a connection of it waits no longer. */
const BATCH_MS = 25;
/** Rests so many times as long as it worked: the database has the greater part of its time for others. */
const REST = 4;
const FIRST_LIMIT = 20;
const LEAST_LIMIT = 5;
const MOST_LIMIT = 2_000;

/** One target to be swept to its end. */
export interface Sweep {
  target: RetentionTarget;
  ttlSeconds: number;
  now: () => Date;
  signal: AbortSignal;
}

/**
 * Sweeps a target to its end, yielding how many went with each batch.
 *
 * Batches grow and shrink so that each takes about the same time, and each is followed by a rest in proportion to the
 * time that it took: the slower the database, the longer it is left alone. Rejects with the signal's reason when that
 * is aborted, between two batches.
 */
export async function* sweepToEnd({ target, ttlSeconds, now, signal }: Sweep): AsyncGenerator<number> {
  for (let limit = FIRST_LIMIT; ;) {
    signal.throwIfAborted();
    const begunMs = performance.now();
    const gone = await target.sweep({ now: now(), ttlSeconds, limit, signal });
    if (gone === 0) return;
    const tookMs = performance.now() - begunMs;
    yield gone;
    limit = nextLimit(limit, tookMs);
    await delay(tookMs * REST, undefined, { signal }).catch(() => undefined);
  }
}

/** The limit with which a batch would have taken its time, changed by no more than half or double. */
export function nextLimit(limit: number, tookMs: number): number {
  const fitting = (limit * BATCH_MS) / Math.max(tookMs, 1);
  const near = Math.min(Math.max(fitting, limit / 2), limit * 2);
  return Math.round(Math.min(Math.max(near, LEAST_LIMIT), MOST_LIMIT));
}
