/** How many times its length is kept before the rest is cut off: cutting at each step would copy at each step. */
const SLACK = 8;

/** The last `length` characters of what has passed. Taking note is cheap; the text is put together when asked for. */
export class RecentText {
  /** The code of the last character; NaN when nothing has passed. */
  lastCode = NaN;
  private kept = '';

  constructor(private readonly length: number) {}

  /** Expects some text. */
  add(text: string): void {
    this.lastCode = text.charCodeAt(text.length - 1);
    const all = this.kept + text;
    this.kept = all.length > this.length * SLACK ? all.slice(-this.length) : all;
  }

  /** The last `length` characters; fewer when no more have passed. */
  get text(): string {
    if (this.kept.length > this.length) this.kept = this.kept.slice(-this.length);
    return this.kept;
  }

  /** The last character; empty when nothing has passed. */
  get last(): string {
    return this.kept === '' ? '' : String.fromCharCode(this.lastCode);
  }
}
