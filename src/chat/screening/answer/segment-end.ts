import { isSpace } from './spaces.js';

const [ANGLE, BRACKET] = [60, 91];
/** More text is needed to tell. */
export const WAIT = -1;
/** A segment ends here at the latest. */
export const MOST_HELD = 256;

/** What a character may begin. */
export const Kind = { PLAIN: 0, LETTER: 1, SPECIAL: 2, BRACKET: 3, BANG: 4, ANGLE: 5 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Digits, full-width and mathematical forms, and what cannot be seen: they may hide an address. */
const HIDING =
  /[\p{Nd}\uff00-\uffef\u3002\u2024\ufe52\ufe55\ufe6b\u2215\u2044\u29f8\ud835\u00ad\u200b-\u200f\u2060-\u2064]/u;
const LETTER = /[\p{L}\p{M}]/u;

/** Latin letters and the general punctuation are looked up, the rest is asked for. */
const KINDS = Uint8Array.from({ length: 0x2070 }, (_, code) => kindOf(String.fromCharCode(code)));

export function kindAt(text: string, at: number): Kind {
  return (KINDS[text.charCodeAt(at)] ?? kindOf(text.charAt(at))) as Kind;
}

function kindOf(character: string): Kind {
  if (character === '[') return Kind.BRACKET;
  if (character === '!') return Kind.BANG;
  if (character === '<') return Kind.ANGLE;
  if (/[@:/.%+&\\_]/.test(character) || HIDING.test(character)) return Kind.SPECIAL;
  return LETTER.test(character) ? Kind.LETTER : Kind.PLAIN;
}

/** How many characters from the beginning of a held segment are known to belong to it, groups of a number. */
export interface Progress {
  decided: number;
}

const DIGIT = /\p{Nd}/u;
/** Where a number goes on behind a space. */
const GOES_ON = /[\p{Nd}+(/.-]/u;
const GROUP_OF_LETTERS = /^[A-Z]{1,4}$/;
const DEFANGED_DOT = /^\[(?:\.|dot)\]/i;
const PART_OF_DEFANGED_DOT = /^\[(?:\.|d|do|dot)?$/i;

/**
 * Where the segment ends that begins at `at`: at the first space, but behind a number only where the next word is
 * plain, because numbers are written in groups. WAIT when that cannot be told yet; then `progress` knows how much of
 * the segment need not be read again.
 */
export function segmentEnd(text: string, at: number, isLast: boolean, progress: Progress): number {
  for (;;) {
    const start = at + progress.decided;
    const end = tokenEnd(text, start, at, isLast);
    if (end === WAIT || end - at >= MOST_HELD || end === text.length) return end;
    if (start === at && !DIGIT.test(text.slice(start, end))) return end;
    const next = nextGroup(text, end, at, isLast);
    if (next === WAIT || next === end) return next;
    progress.decided = next - at;
  }
}

/** The end of the run without spaces; a bracket or an angle begins something of its own. */
function tokenEnd(text: string, from: number, at: number, isLast: boolean): number {
  const most = Math.min(text.length, at + MOST_HELD);
  for (let end = from; end < most; end++) {
    const code = text.charCodeAt(end);
    if (code === ANGLE || isSpace(code)) return end;
    if (code !== BRACKET) continue;
    const rest = text.slice(end, end + 5);
    if (DEFANGED_DOT.test(rest)) continue;
    if (!isLast && end + rest.length === text.length && PART_OF_DEFANGED_DOT.test(rest)) return WAIT;
    // The host of an address may be in brackets.
    if (!text.slice(at, end).endsWith('//')) return end;
  }
  return most < text.length || isLast || most === at + MOST_HELD ? most : WAIT;
}

/** Where the next group of a number begins; `end` when there is none. */
function nextGroup(text: string, end: number, at: number, isLast: boolean): number {
  let next = end;
  while (next < end + 2 && /[ \u00a0\u202f]/.test(text.charAt(next))) next++;
  if (next === end) return end;
  if (next >= text.length) return isLast ? end : WAIT;
  if (next - at >= MOST_HELD) return end;
  if (GOES_ON.test(text.charAt(next))) return next;
  const word = /^\S{0,5}/.exec(text.slice(next, next + 5))?.[0] ?? '';
  if (/^[A-Z]{1,4}$/.test(word) && next + word.length === text.length && !isLast) return WAIT;
  return GROUP_OF_LETTERS.test(word) || /^[A-Z]{0,3}\d/.test(word) ? next : end;
}
