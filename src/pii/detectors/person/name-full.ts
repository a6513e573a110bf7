import { foldWord, isUpper, isWord } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { isNameAndWord } from '../../words/names-and-words.js';
import { isKnownToAll, isPlace, isThing } from '../../words/not-a-person.js';
import {
  isArticle,
  isInstitution,
  isPossessive,
  leadsToGivenName,
  leadsToPerson,
} from '../../words/person-context.js';
import type { Claims } from '../detector.js';
import { wordBefore } from './word-before.js';
import { isOtherWord, isPlainFirstName, readName, wordAfter, wordsOf, type NameSpan } from './name-reader.js';

const MOST_WORDS = 4;
/** Both the given name and the family name are common ones. */
const SURE = 0.7;
const SPACE = 32;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const AT = 64;
const UNDERSCORE = 95;
const INTRODUCING = Role.Title | Role.Salutation | Role.Closing | Role.NameLabel | Role.Intro;
/** "the chair by Herman Miller". */
const MADE_BY: ReadonlySet<string> = new Set(['by', 'von', 'de', 'di', 'da', 'par', 'van', 'od']);

/**
 * "… please forward it to Rajesh Iyer in billing": a common given name and a
 * family name, both with capitals, wherever they stand. Where the given name is
 * an ordinary word or a town as well, the family name has to be a common one.
 * Answers the end of the words looked at, claimed or not, or 0.
 */
export function claimFullName(scan: Scan, index: number, claims: Claims): number {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  if (!isUpper(text.charCodeAt(start)) || !mayBegin(text, start)) return 0;
  const next = text.charCodeAt(end);
  if (next !== SPACE && next !== DASH) return claimGivenName(scan, start, end, claims);
  const name = readName(text, start);
  if (name === undefined || name.words > MOST_WORDS) return 0;
  if (name.words < 2) return claimGivenName(scan, start, name.end, claims);
  const confidence = confidenceOf(scan, index, name);
  if (confidence !== 0 && isFreeBefore(scan, index, confidence) && !isThing(wordAfter(text, name.end)))
    claims.add('NAME', start, name.end, confidence, 'name-full');
  return name.end;
}

/** "ask Priya from billing"; "…\n\nIngrid" as the last words of a letter. */
function claimGivenName(scan: Scan, start: number, end: number, claims: Claims): number {
  const { text } = scan;
  if (!isPlainFirstName(scan, start) || isPlace(text.slice(start, end)) || isWord(text.charCodeAt(end)))
    return 0;
  const isLastLine =
    text.charAt(start - 1) === '\n' &&
    text.trim().includes('\n') &&
    /^[.!]?\s{0,4}$/.test(text.slice(end, end + 6));
  if (!isLastLine && !isMet(text, start, end)) return 0;
  claims.add('NAME', start, end, 0.55, isLastLine ? 'name-last-line' : 'name-met');
  return end;
}

/** Behind "ask", "with", "the driver" a single given name is a person's, unless a thing or a number follows. */
function isMet(text: string, start: number, end: number): boolean {
  const before = wordBefore(text, start);
  if (before === undefined) return false;
  const word = foldWord(text.slice(before.start, before.end));
  if (!leadsToGivenName(word, isUpper(text.charCodeAt(before.start))) || isInstitution(word)) return false;
  if (/^[ -][\d\p{Lu}]/u.test(text.slice(end, end + 2)) || text.startsWith("'s sake", end)) return false;
  return !isThing(wordAfter(text, end));
}

/** Not within a longer word, a path, an address or an identifier. */
function mayBegin(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return !(
    isWord(before) ||
    before === DASH ||
    before === DOT ||
    before === SLASH ||
    before === AT ||
    before === UNDERSCORE
  );
}

function confidenceOf(scan: Scan, index: number, name: NameSpan): number {
  const parts = wordsOf(scan.text, name);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (parts.some(isThing) || isKnownToAll(first, parts[1] ?? '')) return 0;
  // "PAUL OUT OF STOCK": without lower case nothing tells a name from a shout.
  if (first.length > 1 && first === first.toUpperCase()) return 0;
  const isSurname = hasRole(scan, name.end - last.length, Role.Surname);
  // "Pierre-Yves": two given names in one are no word.
  const isDoubtful = !first.includes('-') && (isNameAndWord(scan.keyword(index)) || isPlace(first));
  if (isDoubtful) return isSurname || (isPlace(first) && isMet(scan.text, name.start, name.end)) ? 0.55 : 0;
  if (isSurname) return SURE;
  return last.length >= 3 && !isOtherWord(scan, name.end) ? 0.55 : 0;
}

function hasRole(scan: Scan, at: number, role: number): boolean {
  const index = scan.keywordFrom(at);
  return scan.keywordStart(index) === at && (scan.keywordRole(index) & role) !== 0;
}

/**
 * At the start of a sentence, a line or a field, or behind a word that leads to
 * a person. "The chair Anna Vogel" is a chair: behind an article and a noun a
 * name is what the thing is called.
 */
function isFreeBefore(scan: Scan, index: number, confidence: number): boolean {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const before = wordBefore(text, start);
  if (before === undefined) return true;
  const word = foldWord(text.slice(before.start, before.end));
  if (isInstitution(word)) return false;
  const determiner = wordBefore(text, before.start);
  const kind = determiner === undefined ? '' : foldWord(text.slice(determiner.start, determiner.end));
  // "il libro di Umberto Eco": who made a work is no customer.
  if (isInstitution(kind) || (MADE_BY.has(word) && isThing(kind))) return false;
  if (isIntroduced(scan, index - 1, start) || leadsToPerson(word)) return true;
  if (isPossessive(kind)) return true;
  // Two common names behind a verb or an adverb.
  return confidence >= SURE && !isUpper(text.charCodeAt(before.start)) && !isThing(word) && !isArticle(kind);
}

function isIntroduced(scan: Scan, previous: number, start: number): boolean {
  return (
    previous >= 0 &&
    (scan.keywordRole(previous) & INTRODUCING) !== 0 &&
    scan.text.slice(scan.keywordEnd(previous), start).trim() === ''
  );
}
