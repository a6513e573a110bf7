const { imul } = Math;

const SIZE = 1 << 14;

/**
 * Answers whether some vendor's token may begin with these three characters: a
 * bit table that keeps nearly all ordinary words away from the vendor formats.
 * A prefix of two characters allows any third.
 */
export class TokenPrefixes {
  private readonly starts = new Uint8Array(SIZE);

  constructor(prefixes: Iterable<string>) {
    for (const prefix of prefixes) {
      if (prefix.length < 2) throw new Error(`Token prefix is too short: ${prefix}`);
      const [first, second] = [prefix.charCodeAt(0), prefix.charCodeAt(1)];
      if (prefix.length > 2) this.starts[slot(first, second, prefix.charCodeAt(2))] = 1;
      else for (let third = 33; third < 127; third++) this.starts[slot(first, second, third)] = 1;
    }
  }

  mayStart(first: number, second: number, third: number): boolean {
    return this.starts[slot(first, second, third)] === 1;
  }
}

function slot(first: number, second: number, third: number): number {
  return (imul(imul(first, 97) + second, 61) + third) & (SIZE - 1);
}
