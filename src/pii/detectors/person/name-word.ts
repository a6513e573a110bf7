import { isAsciiLetter } from '../../scan/char-class.js';

const CAPITAL =
  /(?:\p{Lu}\.(?:[ ]?\p{Lu}\.){0,2}(?=[ -])|(?:[OD]['’]|[dl]['’]|Mc|Mac)?\p{Lu}[\p{L}\p{M}]{1,24}(?:['’-]\p{L}[\p{L}\p{M}]{1,24}){0,2}|\p{Lu}(?=[ ]\p{Lu}\p{L}))/uy;
const ANY_CASE = /\p{L}[\p{L}\p{M}]{1,24}(?:['’-]\p{L}[\p{L}\p{M}]{0,24}){0,2}/uy;
const PARTICLES =
  /(?:(?:van 't|van der|van den|van de|von der|von dem|de la|de los|de las|von|van|de|der|den|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|ter|ten|zu|zum|y|e|st\.|'t) ){1,2}/iuy;
const TITLES =
  /(?:(?:mr|mrs|ms|mx|dr|prof|herrn?|frau|hr|fr|mme|mlle|m|monsieur|madame|mademoiselle|sra?|srta|señora?|señorita|don|doña|sig|sig\.ra|sigra|signora?|signorina|dott|dott\.ssa|dhr|mevr|mevrouw|meneer|heer|dra|senhora?|pan|pani|panie|panu|panem|herr|ing|eng|lic|arq|adv|mag|mgr|drs|rev|doctor|doktor|dottore|avv|maître)\.?[ ]){1,3}/iuy;

const LOWER_D = 100;
const LOWER_L = 108;
const LONGEST_WORD = 25;
const LONGEST_PARTICLE = 5;
const DOT = 46;
const SPACE = 32;
const APOSTROPHE = 39;
const DASH = 45;

// Most places hold no name. One look at the first letters, which costs a tenth of a pattern, turns them away;
// what lies beyond ASCII is left to the pattern.
const BEGINS_PARTICLE = firstPairs("vo|va|de|di|da|do|du|la|le|el|al|bi|ib|te|ze|zu|y |e |st|'t");
const BEGINS_TITLE = firstPairs(
  'm |m.|ma|me|mg|ml|mm|mo|mr|ms|mx|ad|ar|av|dh|do|dr|en|fr|he|hr|in|li|pa|pr|re|se|si|sr',
);

/** For each sign, in either case, a bit for every sign that may follow, by its lower five bits. */
function firstPairs(pairs: string): Int32Array {
  const table = new Int32Array(128);
  for (const pair of `${pairs}|${pairs.toUpperCase()}`.split('|')) {
    const first = pair.charCodeAt(0);
    table[first] = (table[first] ?? 0) | (1 << (pair.charCodeAt(1) & 31));
  }
  return table;
}

function mayBegin(table: Int32Array, text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first > 127) return true;
  const second = text.charCodeAt(at + 1);
  return second > 127 || ((table[first] ?? 0) & (1 << (second & 31))) !== 0;
}

/** A capital, or the beginning of `d'Aubigny` and `l'Hôpital`, or what only the pattern knows. */
function mayBeginName(code: number): boolean {
  return (code >= 65 && code <= 90) || code === LOWER_D || code === LOWER_L || code > 127;
}

/**
 * End of the run of ASCII letters from `at` on when the word ends with it; -1 when it has one letter only or
 * goes on with what the patterns have to judge: an accent, an apostrophe, a dash, or too many letters.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (end <= at + LONGEST_WORD && isAsciiLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const length = end - at;
  return length < 2 || length > LONGEST_WORD || next > 127 || next === APOSTROPHE || next === DASH ? -1 : end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** End of the capitalised word or the initials at `at`, or -1. */
export function capitalEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!mayBeginName(code)) return -1;
  const end = code <= 90 ? plainWordEnd(text, at) : -1;
  return end > 0 ? end : matchEnd(CAPITAL, text, at);
}

/** End of the word in any case at `at`, or -1. */
export function anyCaseEnd(text: string, at: number): number {
  const end = plainWordEnd(text, at);
  return end > 0 ? end : matchEnd(ANY_CASE, text, at);
}

/** Steps over "Mr ", "Herr Dr. ", "Sig.ra ": a title is not part of the name. */
export function skipTitles(text: string, at: number): number {
  if (!mayBegin(BEGINS_TITLE, text, at)) return at;
  TITLES.lastIndex = at;
  return TITLES.test(text) ? TITLES.lastIndex : at;
}

export function particlesEnd(text: string, at: number): number {
  if (!mayBegin(BEGINS_PARTICLE, text, at)) return at;
  let space = at + 1;
  while (text.charCodeAt(space) !== SPACE) if (++space > at + LONGEST_PARTICLE) return at;
  PARTICLES.lastIndex = at;
  return PARTICLES.test(text) ? PARTICLES.lastIndex : at;
}

const INITIAL = /\p{L}\.[ ]/uy;

export function initialEnd(text: string, at: number): number {
  // A letter has one unit, or two.
  if (text.charCodeAt(at + 1) !== DOT && text.charCodeAt(at + 2) !== DOT) return at;
  INITIAL.lastIndex = at;
  return INITIAL.test(text) ? INITIAL.lastIndex : at;
}
