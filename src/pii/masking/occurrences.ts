import type { PiiType } from '../pii-type.js';
import { squash, standsAlone, type Squashed } from './squashed.js';

export interface Occurrence {
  readonly type: PiiType;
  readonly start: number;
  readonly end: number;
}

/** Shorter values are too much like ordinary words to be looked for elsewhere. */
const SHORTEST = 3;
/** From here on a value with a digit or an `@` is masked even inside other words. */
const UNMISTAKABLE = 8;
const SLOTS = 1024;

/**
 * Finds known values again, in any case and spacing. "My name is Anna" tells
 * that the `ANNA` two lines below is a name as well, which no detector could
 * know. One pass over the text, however many values there are.
 */
export class Occurrences {
  private readonly heads = new Uint8Array(SLOTS);
  /** First three units of the values -> their lengths -> value -> type. */
  private readonly byHead = new Map<string, Map<number, Map<string, PiiType>>>();

  get isEmpty(): boolean {
    return this.byHead.size === 0;
  }

  add(type: PiiType, value: string): void {
    const squashed = squash(value).text;
    if (squashed.length < SHORTEST || squashed.length > 512) return;
    const head = squashed.slice(0, SHORTEST);
    this.heads[slotAt(head, 0)] = 1;
    const byLength = this.byHead.get(head) ?? new Map<number, Map<string, PiiType>>();
    const values = byLength.get(squashed.length) ?? new Map<string, PiiType>();
    if (!values.has(squashed)) values.set(squashed, type);
    byLength.set(squashed.length, values);
    this.byHead.set(head, byLength);
  }

  /** Occurrences in the order of the text, none overlapping another; `squashed` is the same text, squashed. */
  find(text: string, squashed: Squashed): Occurrence[] {
    const found: Occurrence[] = [];
    if (this.isEmpty) return found;
    let free = 0;
    for (let i = 0; i + SHORTEST <= squashed.text.length; i++) {
      if (i < free || this.heads[slotAt(squashed.text, i)] === 0) continue;
      const length = this.lengthAt(text, squashed, i, found);
      if (length > 0) free = i + length;
    }
    return found;
  }

  private lengthAt(text: string, squashed: Squashed, at: number, found: Occurrence[]): number {
    const byLength = this.byHead.get(squashed.text.slice(at, at + SHORTEST));
    if (byLength === undefined) return 0;
    let best = 0;
    let bestType: PiiType | undefined;
    for (const [length, values] of byLength) {
      if (length <= best || at + length > squashed.text.length) continue;
      const value = squashed.text.slice(at, at + length);
      const type = values.get(value);
      if (type === undefined || !isWhole(text, squashed, at, length, value)) continue;
      best = length;
      bestType = type;
    }
    if (bestType === undefined) return 0;
    found.push({ type: bestType, start: startOf(squashed, at), end: endOf(squashed, at, best) });
    return best;
  }
}

function startOf(squashed: Squashed, at: number): number {
  return squashed.offsets[at] ?? 0;
}

function endOf(squashed: Squashed, at: number, length: number): number {
  return (squashed.offsets[at + length - 1] ?? 0) + 1;
}

function isWhole(text: string, squashed: Squashed, at: number, length: number, value: string): boolean {
  if (length >= UNMISTAKABLE && /[0-9@]/.test(value)) return true;
  const start = startOf(squashed, at);
  const end = endOf(squashed, at, length);
  if (!standsAlone(text, start, end)) return false;
  // "1 234" is not the pin 1234: what is short must be written in one piece.
  return length >= 6 || end - start === length;
}

function slotAt(text: string, at: number): number {
  return (
    (Math.imul(Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1), 31) + text.charCodeAt(at + 2)) &
    (SLOTS - 1)
  );
}
