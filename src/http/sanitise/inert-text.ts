/** How text behind a `<` begins that could make it markup; nothing, when something else is yet to come there. */
const COULD_BEGIN_MARKUP = /^(?:$|[a-z/!?])/i;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * The text that comes out of sanitising, piece by piece, and the one thing that must hold for it: no `<` in it
 * begins markup that was judged harmless only because of text that has been taken out since.
 */
export class InertText {
  private readonly pieces: string[] = [];
  /** Where in `pieces` a `<` stands that was kept and whose `>` has not come yet. */
  private readonly open: number[] = [];
  private last = '';
  private breakDue = false;

  /** The last character so far; empty at the beginning. */
  get lastCharacter(): string {
    return this.last;
  }

  /** Adds text that follows in the input. */
  add(text: string): void {
    if (text === '') return;
    this.settleBreak(text);
    if (text.includes('>')) this.open.length = 0;
    this.put(text);
  }

  /** Adds a `<` that stays. */
  keep(): void {
    this.settleBreak('<');
    this.open.push(this.pieces.length);
    this.put('<');
  }

  /** Adds a `<` that can never begin a tag again: no tag begins with a space. */
  defuse(): void {
    this.settleBreak('<');
    this.put('< ');
  }

  /**
   * Something was taken out here. What stands before it and what follows are neighbours now, so that an open `<`
   * could begin another tag than the one that was judged: each is defused.
   */
  cut(breaks: boolean): void {
    for (const at of this.open)
      if (COULD_BEGIN_MARKUP.test(this.pieces[at + 1] ?? '')) this.pieces[at] = '< ';
    this.open.length = 0;
    if (this.pieces.at(-1) === '< ') this.last = ' ';
    this.breakDue ||= breaks;
  }

  toString(): string {
    return this.pieces.join('');
  }

  /** A paragraph or line break that was markup becomes one in the text, where words would stick together. */
  private settleBreak(next: string): void {
    if (this.breakDue && this.last !== '' && !/\s/.test(this.last) && !/^\s/.test(next)) this.put('\n');
    this.breakDue = false;
  }

  private put(piece: string): void {
    this.pieces.push(piece);
    this.last = piece.at(-1) ?? this.last;
  }
}

/**
 * Answers "where is the next one from here" for places asked in rising order, in one pass over the text
 * altogether: what was found is kept until it has been passed.
 */
export class NextPlace {
  private found = -1;

  constructor(private readonly search: (from: number) => number) {}

  from(place: number): number {
    if (this.found < place) {
      const found = this.search(place);
      this.found = found === -1 ? NEVER : found;
    }
    return this.found;
  }
}
