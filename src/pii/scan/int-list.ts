/**
 * A growing list of integers that is emptied and used again for every message,
 * so that scanning allocates nothing once it is warm.
 */
export class IntList {
  length = 0;
  private items = new Int32Array(64);

  push(value: number): void {
    if (this.length === this.items.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[this.length++] = value;
  }

  pushPair(first: number, second: number): void {
    this.push(first);
    this.push(second);
  }

  at(index: number): number {
    return this.items[index] ?? -1;
  }

  clear(): void {
    this.length = 0;
    // One huge message must not hold its memory for the life of the process.
    if (this.items.length > 65_536) this.items = new Int32Array(64);
  }
}

/** Start of the first pair at or after `position`; Infinity when there is none. */
export function firstFrom(pairs: IntList, position: number): number {
  let low = 0;
  let high = pairs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs.at(middle * 2) < position) low = middle + 1;
    else high = middle;
  }
  return low * 2 < pairs.length ? pairs.at(low * 2) : Infinity;
}
