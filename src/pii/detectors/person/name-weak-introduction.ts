import type { Scan } from '../../scan/scan.js';
import { isThing } from '../../words/not-a-person.js';
import type { Claims } from '../detector.js';
import { trimToClause } from './name-clause.js';
import {
  endsClause,
  isFirstName,
  isPlainFirstName,
  readLowerName,
  readName,
  wordsOf,
} from './name-reader.js';
import { skipTitles } from './name-word.js';

const SPACE = 32;
const LOWER_I = 105;
const AT_START = /(?:^|[\s.,!])$/;
const WEAK_BEFORE: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    am: /\bI[ ]$/i,
    m: /\bI['’]$/i,
    this: AT_START,
    bin: /\bich[ ]$/i,
    suis: /\bje[ ]$/i,
    soy: /(?:^|[\s.,!¡])$/,
    sono: AT_START,
    ben: /\bik[ ]$/i,
    sou: AT_START,
    jestem: AT_START,
    here: AT_START,
    hier: AT_START,
    ici: AT_START,
    aqui: AT_START,
    qui: AT_START,
    tu: AT_START,
    mowi: AT_START,
    it: AT_START,
    its: AT_START,
    im: AT_START,
    by: /\b(?:go|goes)[ ]$/i,
    est: /(?:^|[\s.,!])c['’]$/i,
    c: AT_START,
    ist: /\b(?:hier|das)[ ]$/i,
    met: /(?:^|[\n.!,][ ]?|(?:hoi|hallo|hi|hey|dag|goedemorgen|goedemiddag|goedenavond)[ ])$/i,
    strony: /\bz tej[ ]$/i,
    habla: AT_START,
    spreekt: AT_START,
    fala: AT_START,
    parla: AT_START,
  }),
);
/** Words that introduce anything: only a given name we know makes them an introduction. */
const NEEDS_KNOWN: ReadonlySet<string> = new Set(['c', 'est', 'its', 'im', 'by']);
const OF_ONESELF: ReadonlySet<string> = new Set(['am', 'm', 'im']);
const HERE: ReadonlySet<string> = new Set(['here', 'hier', 'ici', 'aqui', 'qui', 'tu']);
const OPENING =
  /(?:^|[\n.!?,][ ]?)(\p{Lu}[\p{L}'’-]{1,24}[ ](?:(?:\p{Lu}[\p{L}'’-]{1,24}|van|de|der|den|von|da|di|dos|du|le|la|el|'t)[ ]){0,4})$/u;

/** "Deborah Okafor here, still waiting": a name that opens a sentence. */
function claimHere(scan: Scan, start: number, end: number, claims: Claims): boolean {
  const { text } = scan;
  if (!endsClause(text, end) && !/^[ ](?:again|speaking|from|here)(?!\p{L})/u.test(text.slice(end, end + 10)))
    return false;
  const opening = OPENING.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  if (opening === undefined) return false;
  const at = start - opening.length;
  const name = readName(text, at);
  if (name?.end !== start - 1 || (name.words < 2 && !isFirstName(scan, at))) return false;
  claims.add('NAME', name.start, name.end, 0.7, 'name-here');
  return true;
}

const WEAK_AFTER =
  /^(?:[ ](?:is|ist|è|é|est|es|jest|bin|schreibt|spricht|calling|from|mówi)|['’]s)?[ ](?:(?:the|a|o|der|die|el|la|il)[ ])?/iu;

/** "I'm Jane Doe", "ich bin Anna Schmidt", "soy Pablo": a full name, or a common given name. */
export function claimWeakIntroduction(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const word = scan.keyword(index);
  const start = scan.keywordStart(index);
  if (HERE.has(word) && claimHere(scan, start, scan.keywordEnd(index), claims)) return true;
  const before = WEAK_BEFORE.get(word);
  if (before === undefined) return false;
  // A space goes before most words; the pattern would only say the same.
  if (!(before === AT_START && text.charCodeAt(start - 1) === SPACE)) {
    if (!before.test(text.slice(Math.max(0, start - 14), start))) return false;
  }
  const end = scan.keywordEnd(index);
  const needsVerb = word === 'this' || word === 'it';
  if (needsVerb && text.charCodeAt(end) === SPACE && (text.charCodeAt(end + 1) | 32) !== LOWER_I)
    return false;
  const link = WEAK_AFTER.exec(text.slice(end, end + 16));
  if (!link) return false;
  if (needsVerb && !/(?:is|['’]s)[ ]/i.test(link[0])) return false;
  // "I'm from Jackson Mississippi".
  if (OF_ONESELF.has(word) && /[ ]from[ ]$/i.test(link[0])) return false;
  const at = skipTitles(text, end + link[0].length);
  const name = readName(text, at);
  if (name !== undefined) {
    const isKnown = isFirstName(scan, at);
    // "This Is The Third Time": who writes all words with capitals says nothing by them.
    if (!isKnown && (name.words < 2 || NEEDS_KNOWN.has(word) || /\p{Lu}/u.test(link[0]))) return false;
    if (wordsOf(text, name).some(isThing)) return false;
    if (
      name.words < 2 &&
      !isPlainFirstName(scan, at) &&
      !endsClause(text, name.end) &&
      !/^ (?:from|aus|de|and|und|here|speaking|hier)/i.test(text.slice(name.end, name.end + 10))
    )
      return false;
    claims.add('NAME', name.start, name.end, isKnown ? 0.75 : 0.6, 'name-weak-introduction');
    return true;
  }
  if (!isFirstName(scan, at)) return false;
  const lower = readLowerName(text, at, 3);
  if (lower === undefined) return false;
  const nameEnd = trimToClause(scan, at, lower.end);
  if (nameEnd === 0) return false;
  claims.add('NAME', at, nameEnd, 0.6, 'name-weak-introduction');
  return true;
}
