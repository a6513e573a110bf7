import type { PiiType } from '../pii-type.js';
import { isWord } from '../scan/char-class.js';
import { foldValue, plainCode } from './folded-value.js';
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
  readonly folded: string;
}

/** The values that begin with the same three units. */
interface Bucket {
  longest: number;
  readonly byHash: Map<number, Known[]>;
}

/** Shorter values are too much like ordinary words to be looked for elsewhere. */
const SHORTEST = 3;
const LONGEST = 512;
/** From here on a value with a digit or an `@` is masked even inside other words. */
const UNMISTAKABLE = 8;
/** 512 bits: a typed array of this size needs no memory of its own outside the heap. */
const HEAD_WORDS = 16;

const { imul } = Math;

/**
 * Finds known values again, in any case and spacing. "My name is Anna" tells
 * that the `ANNA` two lines below is a name as well, which no detector could
 * know. One pass over the text, however many values there are, and no copy of it.
 */
export class Occurrences {
  /** One bit for each head: almost every place of a text is passed over with one look. */
  private readonly heads = new Int32Array(HEAD_WORDS);
  private readonly buckets = new Map<number, Bucket>();

  get isEmpty(): boolean {
    return this.buckets.size === 0;
  }

  add(type: PiiType, value: string): void {
    const folded = foldValue(value);
    if (folded.length < SHORTEST || folded.length > LONGEST) return;
    const head = hashOf(folded, SHORTEST);
    const slot = head ^ (head >>> 9);
    const word = (slot >>> 5) & (HEAD_WORDS - 1);
    this.heads[word] = (this.heads[word] ?? 0) | (1 << (slot & 31));
    let bucket = this.buckets.get(head);
    if (bucket === undefined) {
      bucket = { longest: 0, byHash: new Map() };
      this.buckets.set(head, bucket);
    }
    bucket.longest = Math.max(bucket.longest, folded.length);
    const hash = hashOf(folded, folded.length);
    const same = bucket.byHash.get(hash);
    if (same === undefined) bucket.byHash.set(hash, [{ type, value, folded }]);
    else if (!same.some((known) => known.folded === folded)) same.push({ type, value, folded });
  }

  /** Occurrences at places that are free, in the order of the text, none overlapping another. */
  find(text: string, isFree: IsFree): Occurrence[] {
    const found: Occurrence[] = [];
    if (this.isEmpty) return found;
    // The two units before, and where they stand.
    let first = 0;
    let second = 0;
    let firstAt = 0;
    let secondAt = 0;
    for (let i = 0; i < text.length; i++) {
      const third = plainCode(text.charCodeAt(i));
      if (third === 0) continue;
      if (first !== 0) {
        const head = (imul((imul(first, 31) + second) | 0, 31) + third) | 0;
        const occurrence = this.mayBegin(head) ? this.longestAt(text, firstAt, head, isFree) : undefined;
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

  private mayBegin(head: number): boolean {
    const slot = head ^ (head >>> 9);
    return ((this.heads[(slot >>> 5) & (HEAD_WORDS - 1)] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  private longestAt(text: string, start: number, head: number, isFree: IsFree): Occurrence | undefined {
    const bucket = this.buckets.get(head);
    if (bucket === undefined) return undefined;
    let best: Occurrence | undefined;
    let hash = 0;
    let length = 0;
    for (let i = start; i < text.length && length < bucket.longest; i++) {
      const code = plainCode(text.charCodeAt(i));
      if (code === 0) continue;
      hash = (imul(hash, 31) + code) | 0;
      length++;
      for (const known of bucket.byHash.get(hash) ?? NONE) {
        if (known.folded.length !== length || !isSame(text, start, known.folded)) continue;
        if (isWhole(text, start, i + 1, known) && isFree(start, i + 1))
          best = { type: known.type, start, end: i + 1, value: known.value };
      }
    }
    return best;
  }
}

const NONE: readonly Known[] = [];

function hashOf(folded: string, length: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) hash = (imul(hash, 31) + folded.charCodeAt(i)) | 0;
  return hash;
}

function isSame(text: string, start: number, folded: string): boolean {
  let at = 0;
  for (let i = start; at < folded.length; i++) {
    const code = plainCode(text.charCodeAt(i));
    if (code === 0) continue;
    if (code !== folded.charCodeAt(at)) return false;
    at++;
  }
  return true;
}

function isWhole(text: string, start: number, end: number, { type, value, folded }: Known): boolean {
  if (folded.length >= UNMISTAKABLE && /[0-9@]/.test(folded)) return true;
  if (isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end))) return false;
  // "1 234" is not the pin 1234: what is short must be written in one piece.
  if (folded.length < 6 && end - start !== folded.length) return false;
  return type !== 'NAME' || isNameAgain(text, start, end, value);
}
