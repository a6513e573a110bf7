import { isLetter } from '../../scan/char-class.js';

const SPACE = 32;
const DOT = 46;
const APOSTROPHE = 39;
const LONGEST_WORD = 25;

/** The word that ends right before `at`, one or two spaces or an abbreviation's dot between. */
export function wordBefore(text: string, at: number): { start: number; end: number } | undefined {
  let end = at - 1;
  if (text.charCodeAt(end) !== SPACE) return undefined;
  if (text.charCodeAt(end - 1) === SPACE) end--;
  let start = end;
  if (text.charCodeAt(end - 1) === DOT && isShortWord(text, end - 1)) start = --end;
  while (start > 0 && end - start < LONGEST_WORD && isLetterOrApostrophe(text.charCodeAt(start - 1))) start--;
  return start < end ? { start, end } : undefined;
}

/** `St.`, `av.`, `Lic.`: a longer word with a dot ends a sentence. */
function isShortWord(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && end - start < 5 && isLetter(text.charCodeAt(start - 1))) start--;
  return end - start > 0 && end - start < 4;
}

function isLetterOrApostrophe(code: number): boolean {
  return isLetter(code) || code === APOSTROPHE || code === 0x2019;
}
