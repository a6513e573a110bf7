import { isDigit } from '../../scan/char-class.js';
import { NO_GAP } from '../../scan/number-gap.js';
import type { Scan } from '../../scan/scan.js';

/** The runs of digits of a text, as a list that can be asked how they hang together. */
export class NumberRuns {
  readonly count: number;

  constructor(private readonly scan: Scan) {
    this.count = scan.digits.length / 2;
  }

  start(index: number): number {
    return this.scan.digits.at(index * 2);
  }

  end(index: number): number {
    return this.scan.digits.at(index * 2 + 1);
  }

  /** 0 past the end, so that shapes can be compared without asking first. */
  length(index: number): number {
    return index < 0 || index >= this.count ? 0 : this.end(index) - this.start(index);
  }

  text(index: number): string {
    return this.scan.text.slice(this.start(index), this.end(index));
  }

  firstDigit(index: number): number {
    return this.scan.text.charCodeAt(this.start(index)) - 48;
  }

  /** The run as a number; for runs of few digits. */
  value(index: number): number {
    const end = this.end(index);
    let value = 0;
    for (let i = this.start(index); i < end; i++) value = value * 10 + this.scan.text.charCodeAt(i) - 48;
    return value;
  }

  /** Lengths of the runs `first..last`, as `3-3-4`. */
  shape(first: number, last: number): string {
    let shape = String(this.length(first));
    for (let i = first + 1; i <= last; i++) shape += `-${this.length(i)}`;
    return shape;
  }

  /** All digits of the runs `first..last`, without what lies between. */
  digits(first: number, last: number): string {
    let digits = '';
    for (let i = first; i <= last; i++) digits += this.text(i);
    return digits;
  }

  /**
   * Code of the separator (space, dash, dot, slash, underscore) before the next
   * run; `WIDE_GAP` for those with a parenthesis; `NO_GAP` when the next run
   * stands apart.
   */
  gapAfter(index: number): number {
    return index < 0 || index + 1 >= this.count ? NO_GAP : this.scan.digitGaps.at(index);
  }

  /** Do the runs that hang together from `index` on have so many digits? */
  hasDigits(index: number, count: number): boolean {
    let total = this.length(index);
    for (let i = index; total < count && this.gapAfter(i) !== NO_GAP;) total += this.length(++i);
    return total >= count;
  }

  /** Do `count` runs from `index` have these lengths, with `gap` between them? */
  hasShape(index: number, lengths: readonly number[], gap: number): boolean {
    for (let i = 0; i < lengths.length; i++) {
      if (this.length(index + i) !== lengths[i]) return false;
      if (i > 0 && this.gapAfter(index + i - 1) !== gap) return false;
    }
    return true;
  }

  /** Is the run glued to more of the same on its left (`12-` in `12-345`, `#A_12`)? */
  isJoinedLeft(index: number): boolean {
    const before = this.scan.text.charCodeAt(this.start(index) - 1);
    if (before === 95) return true;
    if (before !== 45 && before !== 46 && before !== 47) return false;
    return isDigit(this.scan.text.charCodeAt(this.start(index) - 2));
  }

  /**
   * A short run in the middle of a chain (`1 2 3 4 …`): nothing begins there, and
   * trying would make a long chain cost its length squared.
   */
  isInsideChain(index: number): boolean {
    return this.length(index) < 3 && this.gapAfter(index - 1) !== NO_GAP;
  }

  isJoinedRight(index: number): boolean {
    const after = this.scan.text.charCodeAt(this.end(index));
    if (after === 95) return true;
    if (after !== 45 && after !== 46 && after !== 47) return false;
    return isDigit(this.scan.text.charCodeAt(this.end(index) + 1));
  }
}
