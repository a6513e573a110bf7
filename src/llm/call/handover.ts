type Parcel<T> = { value: T } | { error: unknown } | { end: true };

/**
 * Passes values from who makes them to who reads them, one at a time.
 *
 * Who gives waits until the value has been worked on, so a slow reader slows the maker down and nothing piles up. For
 * one giver and one reader.
 */
export class Handover<T> {
  private readonly parcels: Parcel<T>[] = [];
  private wakeReader: (() => void) | undefined;
  private releaseGiver: (() => void) | undefined;
  private closed = false;

  /** Resolves when the reader asks for the next value, or has left. */
  give(value: T): Promise<void> {
    if (this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.releaseGiver = resolve;
      this.put({ value });
    });
  }

  /** Nothing more comes. */
  end(): void {
    this.put({ end: true });
  }

  /** The reader gets this error after what was given. */
  fail(error: unknown): void {
    this.put({ error });
  }

  /** What was given, in order, until the end. Throws what it failed with. May be left at any time. */
  async *read(): AsyncGenerator<T, void, undefined> {
    try {
      for (;;) {
        const parcel = await this.next();
        if ('error' in parcel) throw parcel.error;
        if ('end' in parcel) return;
        yield parcel.value;
        this.releaseGiver?.();
      }
    } finally {
      this.closed = true;
      this.releaseGiver?.();
    }
  }

  private put(parcel: Parcel<T>): void {
    this.parcels.push(parcel);
    this.wakeReader?.();
  }

  private async next(): Promise<Parcel<T>> {
    for (;;) {
      const parcel = this.parcels.shift();
      if (parcel) return parcel;
      await new Promise<void>((resolve) => (this.wakeReader = resolve));
    }
  }
}
