const ROW = 4;

/**
 * The way from offsets of a normalised text back to the text as it was written.
 * Only forms that changed the length are noted; between them offsets go in step.
 */
export class OffsetMap {
  /** Start and end of each form as it reads now, then as it was written; in order. */
  private readonly forms: number[] = [];

  /** The units `start..end` were written as `writtenStart..writtenEnd`; `start` equals `end` for what was left out. */
  note(start: number, end: number, writtenStart: number, writtenEnd: number): void {
    this.forms.push(start, end, writtenStart, writtenEnd);
  }

  /** Where the form begins that the unit at `at` came from. */
  writtenStart(at: number): number {
    const row = this.lastFrom(at);
    if (row < 0) return at;
    const end = this.form(row + 1);
    return at < end ? this.form(row + 2) : this.form(row + 3) + at - end;
  }

  /** Where the form ends that the unit at `at` came from. */
  writtenEnd(at: number): number {
    const row = this.lastFrom(at);
    if (row < 0) return at + 1;
    const end = this.form(row + 1);
    return at < end ? this.form(row + 3) : this.form(row + 3) + at - end + 1;
  }

  private form(index: number): number {
    return this.forms[index] ?? -1;
  }

  /** Row of the last form that begins at or before `at`, or -1. */
  private lastFrom(at: number): number {
    let low = 0;
    let high = this.forms.length / ROW;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.form(middle * ROW) <= at) low = middle + 1;
      else high = middle;
    }
    return (low - 1) * ROW;
  }
}
