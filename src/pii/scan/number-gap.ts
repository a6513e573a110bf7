/** What stands between two runs of digits: nothing that would join them, or several signs that do. */
export const NO_GAP = 0;
export const WIDE_GAP = 1;

const LONGEST = 3;

/** Signs that join two runs when they stand alone, by their code. */
const SINGLE = new Uint8Array(128);
for (const sign of ' _-./') SINGLE[sign.charCodeAt(0)] = sign.charCodeAt(0);
for (const sign of '()') SINGLE[sign.charCodeAt(0)] = WIDE_GAP;

/** Longer gaps: a separator with spaces around it counts as the separator alone. */
const WIDE_GAPS = new Map<string, number>([
  ...[') ', ' (', ')-', '-(', ')/', ') (', ') -', ')- ', ').'].map((gap) => [gap, WIDE_GAP] as const),
  ...['  ', '   '].map((gap) => [gap, 32] as const),
  ...[' - ', ' -', '- '].map((gap) => [gap, 45] as const),
  ...[' / ', '/ ', ' /'].map((gap) => [gap, 47] as const),
  ...[' . ', '[.]', '(.)'].map((gap) => [gap, 46] as const),
]);

/**
 * Code of the separator (space, dash, dot, slash, underscore) at `start..end`;
 * `WIDE_GAP` for those with a parenthesis; `NO_GAP` for all else.
 */
export function gapBetween(text: string, start: number, end: number): number {
  const size = end - start;
  if (size > LONGEST) return NO_GAP;
  return size === 1
    ? (SINGLE[text.charCodeAt(start)] ?? NO_GAP)
    : (WIDE_GAPS.get(text.slice(start, end)) ?? NO_GAP);
}
