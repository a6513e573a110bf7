/** Below this length a slip turns one word into another too easily. */
const SHORTEST = 5;
/** From this length on, two slips are forgiven. */
const LONG = 9;

/** The word that this one is most likely a mistyped form of: the same first letter, and one or two slips. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length < SHORTEST) return undefined;
  let best: string | undefined;
  let fewest = word.length >= LONG ? 2 : 1;
  for (const other of known) {
    if (!other.startsWith(word.charAt(0)) || Math.abs(other.length - word.length) > fewest) continue;
    const slips = slipsBetween(word, other);
    if (slips < fewest || (slips === fewest && best === undefined)) [best, fewest] = [other, slips];
  }
  return best;
}

/** Letters added, left out or changed, and neighbours swapped (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}
