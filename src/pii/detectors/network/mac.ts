import { isHexDigit, isWord } from '../../scan/char-class.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';

const PAIRS =
  /[0-9A-Fa-f]{2}([:-])[0-9A-Fa-f]{2}(?:\1[0-9A-Fa-f]{2}){4}(?:\1[0-9A-Fa-f]{2}\1[0-9A-Fa-f]{2})?/y;
const FOURS = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}/y;

/** Hardware addresses: `00:1a:2b:…`, `00-1A-2B-…`, `001a.2b3c.4d5e`, and EUI-64. */
export const detectMacs: Detector = (scan, claims) => {
  let done = 0;
  for (let i = 0; i < scan.hexColons.length; i++) {
    const start = scan.hexColons.at(i) - 2;
    if (start >= done) done = claim(scan, start, claims, done);
  }
  for (let i = 0; i < scan.hexGroups.length; i++) {
    const start = scan.hexGroups.at(i);
    if (start >= done) done = claim(scan, start, claims, done);
  }
};

function claim(scan: Scan, start: number, claims: Claims, done: number): number {
  const { text } = scan;
  if (start < 0 || isGlued(text.charCodeAt(start - 1))) return done;
  const pattern = text.charCodeAt(start + 2) === 58 || text.charCodeAt(start + 2) === 45 ? PAIRS : FOURS;
  pattern.lastIndex = start;
  if (!pattern.test(text)) return done;
  const end = pattern.lastIndex;
  const next = text.charCodeAt(end);
  if (isWord(next) || ((next === 58 || next === 45 || next === 46) && isHexDigit(text.charCodeAt(end + 1))))
    return done;
  const value = text.slice(start, end);
  if (!/[0-9]/.test(value) || /^(?:00|[fF]{2})(?:.(?:00|[fF]{2})){5}$/.test(value)) return done;
  claims.add('MAC', start, end, 0.97, 'mac');
  return end;
}

function isGlued(before: number): boolean {
  return isWord(before) || before === 58 || before === 45 || before === 46;
}
