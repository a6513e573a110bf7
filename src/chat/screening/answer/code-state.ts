/**
 * Whether the text that has been let go ends inside backticks, as Markdown pairs them. A run that never closes counts
 * as open here: what follows could still close it.
 */
export class CodeState {
  private open = 0;
  private run = 0;

  get isInside(): boolean {
    return (this.run > 0 ? this.afterRun() : this.open) > 0;
  }

  read(text: string): void {
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) === 96) this.run++;
      else this.pass();
    }
  }

  /** Something that is no backtick has come. */
  pass(): void {
    if (this.run === 0) return;
    this.open = this.afterRun();
    this.run = 0;
  }

  private afterRun(): number {
    if (this.open === 0) return this.run;
    return this.run === this.open ? 0 : this.open;
  }
}
