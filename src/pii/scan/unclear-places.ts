import type { Finding } from '../finding.js';
import { isWord } from './char-class.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const UNDERSCORE = 95;
const DASH = 45;
const SLASH = 47;
const PLUS = 43;
/** A joint and the unit behind it still belong to the place. */
const MARGIN = 2;

/** Where a value may have been cut, in order: what lost claims covered, and findings in the middle of a longer word. */
export function unclearPlaces(text: string, kept: readonly Finding[], cut: readonly Finding[]): Span[] {
  const places: Span[] = [...cut];
  for (const { start, end } of kept) {
    if (isGlued(text, start, end)) places.push({ start: start - MARGIN, end: end + MARGIN });
  }
  return places.length < 2 ? places : places.sort((a, b) => a.start - b.start);
}

/** Does the word or token go on beside the finding? */
function isGlued(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isWord(before) || (isJoint(before) && isWord(text.charCodeAt(start - 2)))) return true;
  const after = text.charCodeAt(end);
  return isWord(after) || (isJoint(after) && isWord(text.charCodeAt(end + 1)));
}

function isJoint(code: number): boolean {
  return code === UNDERSCORE || code === DASH || code === SLASH || code === PLUS;
}

/** Those findings that touch one of the places; both in order. */
export function findingsAt(places: readonly Span[], findings: readonly Finding[]): Finding[] {
  let next = 0;
  let reach = -1;
  return findings.filter(({ start, end }) => {
    for (let place = places[next]; place !== undefined && place.start <= end; place = places[++next])
      reach = Math.max(reach, place.end);
    return reach >= start;
  });
}

/**
 * Stretches of a text of `length` units that hold the places and `reach` units
 * to both sides, in order and apart. Where they make up most of the text they are all of it.
 */
export function stretchesAround(places: readonly Span[], reach: number, length: number): Span[] {
  const stretches: Span[] = [];
  let covered = 0;
  for (const place of places) {
    const last = stretches.at(-1);
    const end = Math.min(length, place.end + reach);
    const start = Math.max(last?.end ?? 0, place.start - reach);
    if (start >= end) continue;
    covered += end - start;
    if (last?.end === start) stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return covered * 2 > length ? [{ start: 0, end: length }] : stretches;
}

/** The text with stars in place of the spans, so that all offsets stay. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + '*'.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
