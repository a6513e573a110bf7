import type { PiiType } from '../pii-type.js';
import { isDigit, isWord } from '../scan/char-class.js';
import { TextUnits } from '../scan/text-units.js';
import { PLAIN_UNITS } from './folded-value.js';
import { isNameAgain } from './name-again.js';

export interface Occurrence {
  readonly type: PiiType;
  readonly start: number;
  readonly end: number;
  /** As it was written when it became known. */
  readonly value: string;
}

/** Is nothing masked yet between these offsets? What is taken must not hide a shorter value beside it. */
export type IsFree = (start: number, end: number) => boolean;

interface Known {
  readonly type: PiiType;
  readonly value: string;
  /** Units that count, see `PLAIN_UNITS`. */
  readonly length: number;
  readonly isUnmistakable: boolean;
  /** Another value with the same hash. */
  readonly next: Known | undefined;
}

/** Shorter values are too much like ordinary words to be looked for elsewhere. */
const SHORTEST = 3;
const LONGEST = 512;
/** From here on a value with a digit or an `@` is masked even inside other words. */
const UNMISTAKABLE = 8;
/** 512 bits: a typed array of this size needs no memory of its own outside the heap. */
const FEWEST_BITS = 512;
const AT = 64;

// Asked for once per character: a local name spares looking up the global or the import.
const { imul } = Math;
const plainUnits = PLAIN_UNITS;

/** The text that is being looked at; wiped behind each one. */
const source = new TextUnits();

/**
 * Finds known values again, in any case and spacing. "My name is Anna" tells
 * that the `ANNA` two lines below is a name as well, which no detector could
 * know. One pass over the text, however many values there are, and no copy of it.
 */
export class Occurrences {
  /** One bit for each head, the first three units: almost every place of a text is passed over with one look. */
  private heads = new Int32Array(FEWEST_BITS / 32);
  /** Length of the longest value with each head. */
  private readonly longest = new Map<number, number>();
  private readonly byHash = new Map<number, Known>();
  /** One bit for each length, from one on, that some value has. */
  private readonly lengths = new Int32Array(LONGEST / 32);

  get isEmpty(): boolean {
    return this.longest.size === 0;
  }

  add(type: PiiType, value: string): void {
    let head = 0;
    let hash = 0;
    let length = 0;
    let hasSign = false;
    for (let i = 0; i < value.length; i++) {
      const unit = plainUnits[value.charCodeAt(i)] ?? 0;
      if (unit === 0) continue;
      hash = (imul(hash, 31) + unit) | 0;
      if (++length === SHORTEST) head = hash;
      hasSign ||= unit === AT || isDigit(unit);
    }
    if (length < SHORTEST || length > LONGEST) return;
    this.noteHead(head, length);
    this.noteLength(length);
    const next = this.byHash.get(hash);
    for (let known = next; known !== undefined; known = known.next)
      if (known.length === length && isSameValue(known.value, value)) return;
    this.byHash.set(hash, {
      type,
      value,
      length,
      isUnmistakable: hasSign && length >= UNMISTAKABLE,
      next,
    });
  }

  /** Occurrences at places that are free, in the order of the text, none overlapping another. */
  find(text: string, isFree: IsFree): Occurrence[] {
    if (this.isEmpty) return [];
    source.load(text);
    try {
      return this.findIn(text, source.units, isFree);
    } finally {
      source.clear();
    }
  }

  private findIn(text: string, units: Uint16Array, isFree: IsFree): Occurrence[] {
    const found: Occurrence[] = [];
    const { heads } = this;
    const mask = heads.length - 1;
    // The two units before, and where they stand.
    let first = 0;
    let second = 0;
    let firstAt = 0;
    let secondAt = 0;
    for (let i = 0; i < text.length; i++) {
      const third = plainUnits[units[i] ?? 0] ?? 0;
      if (third === 0) continue;
      if (first !== 0) {
        const head = (imul((imul(first, 31) + second) | 0, 31) + third) | 0;
        const slot = head ^ (head >>> 9);
        const mayBegin = ((heads[(slot >>> 5) & mask] ?? 0) & (1 << (slot & 31))) !== 0;
        const occurrence = mayBegin ? this.longestAt(text, units, firstAt, head, isFree) : undefined;
        if (occurrence !== undefined) {
          found.push(occurrence);
          i = occurrence.end - 1;
          first = second = 0;
          continue;
        }
      }
      first = second;
      firstAt = secondAt;
      second = third;
      secondAt = i;
    }
    return found;
  }

  private noteHead(head: number, length: number): void {
    const longest = this.longest.get(head);
    if (longest === undefined || longest < length) this.longest.set(head, length);
    // Eight bits a head, so that few places are looked at in vain.
    if (this.longest.size * 8 > this.heads.length * 32) {
      this.heads = new Int32Array(this.heads.length * 8);
      for (const known of this.longest.keys()) this.setBit(known);
    } else if (longest === undefined) this.setBit(head);
  }

  private noteLength(length: number): void {
    const bit = length - 1;
    this.lengths[bit >> 5] = (this.lengths[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  private hasLength(length: number): boolean {
    const bit = length - 1;
    return ((this.lengths[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  private setBit(head: number): void {
    const slot = head ^ (head >>> 9);
    const word = (slot >>> 5) & (this.heads.length - 1);
    this.heads[word] = (this.heads[word] ?? 0) | (1 << (slot & 31));
  }

  private longestAt(
    text: string,
    units: Uint16Array,
    start: number,
    head: number,
    isFree: IsFree,
  ): Occurrence | undefined {
    // Most heads are those of what has been masked already.
    if (!isFree(start, start + 1)) return undefined;
    const longest = this.longest.get(head) ?? 0;
    let best: Occurrence | undefined;
    let hash = 0;
    let length = 0;
    for (let i = start; i < text.length && length < longest; i++) {
      const unit = plainUnits[units[i] ?? 0] ?? 0;
      if (unit === 0) continue;
      hash = (imul(hash, 31) + unit) | 0;
      if (!this.hasLength(++length)) continue;
      for (let known = this.byHash.get(hash); known !== undefined; known = known.next) {
        if (known.length !== length || !isSame(units, start, known.value)) continue;
        if (isWhole(text, start, i + 1, known) && isFree(start, i + 1))
          best = { type: known.type, start, end: i + 1, value: known.value };
      }
    }
    return best;
  }
}

/** Do the units from `start` on spell the value? There are as many of them that count as the value has. */
function isSame(units: Uint16Array, start: number, value: string): boolean {
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const unit = plainUnits[value.charCodeAt(i)] ?? 0;
    if (unit === 0) continue;
    while (plainUnits[units[at] ?? 0] === 0) at++;
    if (plainUnits[units[at++] ?? 0] !== unit) return false;
  }
  return true;
}

/** Two spellings of one value, which have as many units that count. */
function isSameValue(left: string, right: string): boolean {
  if (left === right) return true;
  const units = Uint16Array.from({ length: left.length }, (_, i) => left.charCodeAt(i));
  return isSame(units, 0, right);
}

function isWhole(text: string, start: number, end: number, known: Known): boolean {
  const { type, value, length, isUnmistakable } = known;
  if (isUnmistakable) return true;
  if (isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end))) return false;
  // "1 234" is not the pin 1234: what is short must be written in one piece.
  if (length < 6 && end - start !== length) return false;
  return type !== 'NAME' || isNameAgain(text, start, end, value);
}
