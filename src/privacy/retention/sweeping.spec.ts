import { setTimeout as delay } from 'node:timers/promises';
import type { RetentionTarget } from '../retention-target.js';
import { nextLimit, sweepToEnd } from './sweeping.js';

const WORK_MS = 20;

/** A target of so many batches, each of which takes its time. */
function targetOf(batches: number): RetentionTarget {
  return {
    name: 'test',
    holds: 'Nothing',
    bounds: { defaultSeconds: 1, floorSeconds: 1, ceilingSeconds: 1 },
    countOverdue: () => Promise.resolve(batches),
    sweep: async ({ limit }) => {
      if (batches-- <= 0) return 0;
      await delay(WORK_MS);
      return limit;
    },
  };
}

async function sweep(target: RetentionTarget, signal = new AbortController().signal): Promise<number[]> {
  const counts: number[] = [];
  for await (const count of sweepToEnd({ target, ttlSeconds: 1, now: () => new Date(0), signal }))
    counts.push(count);
  return counts;
}

it('goes on until nothing is left, and rests four times as long as it works', async () => {
  const begunMs = performance.now();

  const counts = await sweep(targetOf(5));

  expect(counts).toHaveLength(5);
  // Timers may fire a millisecond early.
  expect(performance.now() - begunMs).toBeGreaterThanOrEqual(5 * 5 * (WORK_MS - 1));
});

it('stops between two batches, with the reason it was given, and does not sit out its rest', async () => {
  const stopping = new AbortController();
  const slow: RetentionTarget = { ...targetOf(1), sweep: () => delay(100, 1) };
  setTimeout(() => {
    stopping.abort(new Error('enough'));
  }, 150);
  const begunMs = performance.now();

  await expect(sweep(slow, stopping.signal)).rejects.toThrow('enough');

  expect(performance.now() - begunMs).toBeLessThan(400);
});

it.each([
  [100, 25, 100],
  [100, 1, 200],
  [100, 10_000, 50],
  [8, 10_000, 5],
  [1_900, 1, 2_000],
  [100, 0, 200],
])('a batch of %i that took %i ms is followed by one of %i', (limit, tookMs, next) => {
  expect(nextLimit(limit, tookMs)).toBe(next);
});
