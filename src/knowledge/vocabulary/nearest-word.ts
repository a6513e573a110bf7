/** Below this length a slip turns one word into another too easily. */
const SHORTEST = 5;
/** From this length on, two slips are forgiven. */
const LONG = 9;

/** Words to find a mistyped one among. */
export class NearestWords {
  /** By their first letter, which is seldom the wrong one. */
  private readonly byInitial: ReadonlyMap<string, readonly string[]>;

  constructor(known: Iterable<string>) {
    this.byInitial = Map.groupBy(known, (word) => word.charAt(0));
  }

  /** The word that this one is most likely a mistyped form of: the same first letter, and one or two slips. */
  find(word: string): string | undefined {
    if (word.length < SHORTEST) return undefined;
    let best: string | undefined;
    let fewest = word.length >= LONG ? 2 : 1;
    for (const other of this.byInitial.get(word.charAt(0)) ?? []) {
      if (Math.abs(other.length - word.length) > fewest) continue;
      const slips = slipsBetween(word, other);
      if (slips < fewest || (slips === fewest && best === undefined)) [best, fewest] = [other, slips];
    }
    return best;
  }
}

/** Letters added, left out or changed, and neighbours swapped (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
