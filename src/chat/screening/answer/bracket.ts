import { readPlaceholder, UNDECIDED } from '../../../pii/read-placeholder.js';
import { WAIT } from './segment-end.js';

/** Longer texts between brackets are no link text. */
const LONGEST_TEXT = 300;
/** Longer addresses are cut. */
const LONGEST_TARGET = 1_024;
const BACKSLASH = 92;

/** What a `[` or `![` begins. */
export type Bracket =
  | { kind: 'placeholder'; end: number }
  | { kind: 'link' | 'image'; end: number; text: string; target: string }
  | { kind: 'plain'; end: number };

/**
 * Reads the Markdown link, image or placeholder that begins at `at`; WAIT while it is undecided. Inline targets only
 * make a link; an image is one with any target, or none, because its definition could stand elsewhere.
 */
export function readBracket(text: string, at: number, isLast: boolean): Bracket | typeof WAIT {
  const isImage = text.charAt(at) === '!';
  const open = isImage ? at + 1 : at;
  const placeholder = readPlaceholder(text, open);
  if (placeholder === UNDECIDED && !isLast) return WAIT;
  const close =
    placeholder === undefined || placeholder === UNDECIDED
      ? closeOf(text, open, '[', ']', LONGEST_TEXT)
      : placeholder.end - 1;
  if (close === WAIT)
    return isLast || text.length - open > LONGEST_TEXT ? { kind: 'plain', end: open + 1 } : WAIT;
  if (close + 1 >= text.length && !isLast) return WAIT;
  const next = text.charAt(close + 1);
  const inner = text.slice(open + 1, close);
  const isPlaceholder = placeholder !== undefined && placeholder !== UNDECIDED;
  if (next === '(' || (next === '[' && isImage)) {
    const target = readTarget(text, close + 1, isLast);
    if (target === WAIT) return WAIT;
    if (target !== undefined) {
      const shown = isPlaceholder ? text.slice(open, close + 1) : inner;
      return { kind: isImage ? 'image' : 'link', text: shown, target: target.text, end: target.end };
    }
  }
  if (isPlaceholder) return { kind: 'placeholder', end: close + 1 };
  if (isImage) return { kind: 'image', text: inner, target: '', end: close + 1 };
  return { kind: 'plain', end: open + 1 };
}

function readTarget(
  text: string,
  open: number,
  isLast: boolean,
): { text: string; end: number } | undefined | typeof WAIT {
  const [opening, closing] = text.charAt(open) === '(' ? ['(', ')'] : ['[', ']'];
  const close = closeOf(text, open, opening, closing, LONGEST_TARGET);
  if (close !== WAIT) return { text: text.slice(open + 1, close), end: close + 1 };
  if (text.length - open > LONGEST_TARGET) return { text: '', end: open + LONGEST_TARGET };
  return isLast ? undefined : WAIT;
}

/** Where the bracket at `open` closes, others in it minded; WAIT when not within `most`. */
function closeOf(text: string, open: number, opening: string, closing: string, most: number): number {
  let depth = 0;
  const [up, down] = [opening.charCodeAt(0), closing.charCodeAt(0)];
  const last = Math.min(text.length, open + most);
  // Many brackets that never close are the dearest case, and the easiest to tell.
  if (!text.slice(open, last).includes(closing)) return WAIT;
  for (let at = open; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === up) depth++;
    else if (code === down && --depth === 0) return at;
  }
  return WAIT;
}
