/** Numbers the lexemes of one language, so that an article holds numbers and not texts. */
export class Lexicon {
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.ids.size;
  }

  find(lexeme: string): number | undefined {
    return this.ids.get(lexeme);
  }

  /** The number of a lexeme, a new one if it has none. */
  idOf(lexeme: string): number {
    const known = this.ids.get(lexeme);
    if (known !== undefined) return known;
    const id = this.ids.size;
    // A copy: a slice of a long text would keep all of it in memory.
    this.ids.set(Buffer.from(lexeme).toString(), id);
    return id;
  }
}
