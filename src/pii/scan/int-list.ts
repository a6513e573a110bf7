/**
 * A growing list of integers that is emptied and used again for every message,
 * so that scanning allocates nothing once it is warm.
 */
export class IntList {
  length = 0;
  private items = new Int32Array(64);

  push(value: number): void {
    const { length } = this;
    if (length === this.items.length) this.grow();
    this.items[length] = value;
    this.length = length + 1;
  }

  pushPair(first: number, second: number): void {
    const { length } = this;
    if (length + 2 > this.items.length) this.grow();
    this.items[length] = first;
    this.items[length + 1] = second;
    this.length = length + 2;
  }

  pushTriple(first: number, second: number, third: number): void {
    const { length } = this;
    if (length + 3 > this.items.length) this.grow();
    this.items[length] = first;
    this.items[length + 1] = second;
    this.items[length + 2] = third;
    this.length = length + 3;
  }

  /** The item, or -1 outside of the list: behind its end may lie what an earlier message left there. */
  at(index: number): number {
    return index < this.length ? (this.items[index] ?? -1) : -1;
  }

  clear(): void {
    this.length = 0;
    // One huge message must not hold its memory for the life of the process.
    if (this.items.length > 65_536) this.items = new Int32Array(64);
  }

  private grow(): void {
    const grown = new Int32Array(this.items.length * 2);
    grown.set(this.items);
    this.items = grown;
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
