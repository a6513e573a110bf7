/**
 * The only source of chance in the generator: sfc32 seeded from a text.
 *
 * `Math.random` and the clock never appear, so a seed fixes every byte of the
 * corpus. Each message gets its own stream (`fork`), which keeps one message
 * unchanged when another gains a draw.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  private readonly seed: string;

  constructor(seed: string) {
    this.seed = seed;
    const words = hashWords(seed);
    this.a = words[0];
    this.b = words[1];
    this.c = words[2];
    // The first outputs of sfc32 still show the seed's structure.
    for (let round = 0; round < 15; round += 1) this.next();
  }

  fork(label: string): SeededRandom {
    return new SeededRandom(`${this.seed}/${label}`);
  }

  /** A number in [0, 1). */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('cannot pick from an empty list');
    return item;
  }

  chars(alphabet: string, length: number): string {
    let out = '';
    for (let i = 0; i < length; i += 1) out += alphabet.charAt(Math.floor(this.next() * alphabet.length));
    return out;
  }

  digits(length: number): string {
    return this.chars('0123456789', length);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.between(0, 255));
  }

  shuffle<T>(items: readonly T[]): T[] {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = this.between(0, i);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  }

  /** Replaces `#` by a digit, `@` by an upper-case letter, `*` by one of both. */
  pattern(shape: string): string {
    return shape.replace(/[#@*]/g, (mark) => {
      if (mark === '#') return this.digits(1);
      if (mark === '@') return this.chars('ABCDEFGHJKLMNPRSTUVWXYZ', 1);
      return this.chars('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 1);
    });
  }
}

/** FNV-1a with three different starts: cheap, and stable over Node versions. */
function hashWords(seed: string): [number, number, number] {
  const word = (start: number): number => {
    let hash = start;
    for (let i = 0; i < seed.length; i += 1) {
      hash ^= seed.charCodeAt(i);
      hash = Math.imul(hash, 16777619);
    }
    return hash | 0;
  };
  return [word(2166136261), word(84696351), word(1540483477)];
}
