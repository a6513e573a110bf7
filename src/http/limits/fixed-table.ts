import type { HitCount } from './hit-counter.js';

const WAYS = 8;
const FINGERPRINT_AT = 8;
/** 52 bits: the most a double holds exactly, short of one. */
const FINGERPRINT_DIGITS = 13;

/**
 * Hit counts of one limit, in memory that is given once and never grows.
 *
 * `RateLimiterMemory` keeps a map entry and a timer for every key: a caller who
 * changes addresses makes it grow as he likes. This is an 8-way table instead:
 * a key belongs to one set of eight places, and takes one that is free or whose
 * window has ended. Nothing that still counts is ever pushed out, so that
 * changing addresses rids nobody of his own count. When all eight places of a
 * set are taken, newcomers to that set count together in one more: the table
 * errs on the side of counting too much.
 *
 * 20 bytes a place; every hit looks at one set, whatever the table holds.
 */
export class FixedTable {
  private readonly sets: number;
  /** 0 marks a place never used; the digest makes a fingerprint of 0 as good as impossible. */
  private readonly fingerprints: Float64Array;
  /** On the monotonic clock of `performance.now`, which no change of the system's time moves. */
  private readonly endsAt: Float64Array;
  private readonly hits: Uint32Array;
  private readonly crowdEndsAt: Float64Array;
  private readonly crowdHits: Uint32Array;

  constructor(
    places: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.sets = Math.ceil(places / WAYS);
    this.fingerprints = new Float64Array(this.sets * WAYS);
    this.endsAt = new Float64Array(this.sets * WAYS);
    this.hits = new Uint32Array(this.sets * WAYS);
    this.crowdEndsAt = new Float64Array(this.sets);
    this.crowdHits = new Uint32Array(this.sets);
  }

  /** `key` is hexadecimal and evenly spread. */
  add(key: string, windowMs: number): HitCount {
    const now = this.now();
    const set = parseInt(key.slice(0, FINGERPRINT_AT), 16) % this.sets;
    const fingerprint = parseInt(key.slice(FINGERPRINT_AT, FINGERPRINT_AT + FINGERPRINT_DIGITS), 16);
    let free = -1;
    for (let at = set * WAYS; at < (set + 1) * WAYS; at++) {
      const live = (this.endsAt[at] ?? 0) > now;
      if (live && this.fingerprints[at] === fingerprint) return count(this.hits, this.endsAt, at, now);
      if (!live && free < 0) free = at;
    }
    if (free >= 0) {
      this.fingerprints[free] = fingerprint;
      return begin(this.hits, this.endsAt, free, now, windowMs);
    }
    return (this.crowdEndsAt[set] ?? 0) > now
      ? count(this.crowdHits, this.crowdEndsAt, set, now)
      : begin(this.crowdHits, this.crowdEndsAt, set, now, windowMs);
  }
}

function count(hits: Uint32Array, endsAt: Float64Array, at: number, now: number): HitCount {
  const next = (hits[at] ?? 0) + 1;
  hits[at] = next;
  return { hits: next, resetMs: (endsAt[at] ?? 0) - now };
}

function begin(hits: Uint32Array, endsAt: Float64Array, at: number, now: number, windowMs: number): HitCount {
  hits[at] = 1;
  endsAt[at] = now + windowMs;
  return { hits: 1, resetMs: windowMs };
}
