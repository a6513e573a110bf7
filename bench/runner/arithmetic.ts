/** The value in the middle; of an even number the mean of the two. NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** The smallest value that this share of all values does not exceed (nearest rank). NaN of none. */
export function quantileOf(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(values.length * share));
  return values.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}

/**
 * How much the value grows with each step: the median of the slopes between all pairs (Theil and Sen), which a
 * collection of garbage here and there does not move. 0 of fewer than two values.
 */
export function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((from, at) =>
    values.slice(at + 1).map((to, further) => (to - from) / (further + 1)),
  );
  return slopes.length === 0 ? 0 : medianOf(slopes);
}
