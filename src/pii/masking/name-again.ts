import { foldWord } from '../scan/char-class.js';
import { FIRST_NAMES } from '../words/first-names.js';
import { isNameAndWord } from '../words/names-and-words.js';

const KNOWN: ReadonlySet<string> = new Set(FIRST_NAMES.map(({ word }) => word));
const CAPITAL = /^\p{Lu}/u;
const CAPITALISED = /^\p{Lu}[^\p{Lu}]/u;
const TWO_WORDS = /\p{L}[\s.]+\p{L}/u;
const SENTENCE_START = /(?:^|[.!?:…¿¡\n\r])["'“„«(*•>\s-]{0,8}$/u;
const CLAUSE_END = /^(?:\s{0,2}$|\s{0,2}[,.;:!?)\n\r]|['’]s\b)/u;

/**
 * Is the word at `start..end`, spelled like a name the session knows, that name?
 *
 * Who writes "my name is Will" must not have the verb masked ever after. Names of
 * two words are themselves in any case. A single word counts when it begins with
 * a capital, and in lower case only when it is a common given name and no word of
 * any language we know. One that is such a word must not open a sentence either:
 * "Will you come?" is not about him, "Thanks, Will" is.
 */
export function isNameAgain(text: string, start: number, end: number, name: string): boolean {
  if (TWO_WORDS.test(name)) return true;
  const folded = foldWord(name);
  const written = text.slice(start, end);
  if (!CAPITAL.test(written)) {
    const hasNoCase = written.toLowerCase() === written.toUpperCase();
    return hasNoCase || (KNOWN.has(folded) && !isNameAndWord(folded));
  }
  if (!isNameAndWord(folded)) return true;
  if (!CAPITALISED.test(written)) return false;
  if (CLAUSE_END.test(text.slice(end, end + 4))) return true;
  return !SENTENCE_START.test(text.slice(Math.max(0, start - 12), start));
}
