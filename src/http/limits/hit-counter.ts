/** How often a bucket was hit in its window, this hit included, and how long the window still runs. */
export interface HitCount {
  hits: number;
  /** Milliseconds until the window ends and the bucket is empty again; above 0. */
  resetMs: number;
}

/**
 * Counts hits in fixed windows. A window begins with the first hit and is never lengthened by later ones.
 *
 * `add` counts and tells in one step, so that of any number of parallel hits
 * each gets a number of its own. `key` is a digest (see `BucketDigest`): the
 * counter neither sees nor keeps whom it counts. Not safe to repeat.
 */
export interface HitCounter {
  add(limit: string, key: string, windowSeconds: number): Promise<HitCount>;
}
