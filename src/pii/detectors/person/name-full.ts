import { foldWord, isUpper, isWord } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { isNameAndWord } from '../../words/names-and-words.js';
import { isKnownToAll, isPlace, isThing } from '../../words/not-a-person.js';
import { leadsToPerson } from '../../words/person-context.js';
import type { Claims } from '../detector.js';
import { isOtherWord, isPlainFirstName, readName, wordsOf, type NameSpan } from './name-reader.js';

const MOST_WORDS = 4;
const SPACE = 32;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const AT = 64;
const UNDERSCORE = 95;
const INTRODUCING = Role.Title | Role.Salutation | Role.Closing | Role.NameLabel | Role.Intro;
/** What makes a given name behind it a place, a saint or a thing: "Hotel Carlos", "rue Victor Hugo". */
const INSTITUTION =
  /(?:^|[^\p{L}])(?:hotel|museum|museo|mus[ée]e|schule|school|saint|sainte|st|san|santa|santo|são|s|via|viale|corso|piazza|largo|vicolo|plaza|plaça|calle|rue|avenue|avenida|av|avda|boulevard|quai|place|praça|rua|ulica|ul|aleja|al|plac|pl|lyc[ée]e|coll[èe]ge|college|instituto|institut|hospital|klinik|universit[äéày]|university|fundaci[óo]n|fundação|stiftung|maison|casa|ch[âa]teau|domaine|firma|company|brand|marke|marque|marca|marchio|merk|marki|film|movie|book|song|album|band|singer|actor|author|autor|regisseur|président|president|king|queen|pope|emperor|by)\.?[ ]$/iu;

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
  if (confidence !== 0 && isFreeBefore(scan, index) && !isThing(wordAfter(text, name.end)))
    claims.add('NAME', start, name.end, confidence, 'name-full');
  return name.end;
}

/** Behind these a single given name is somebody one has met, or wants to. */
const MEETING =
  /(?:^|[^\p{L}])(?:ask(?:ed)?(?: for)?|tell|told|thank|spoke (?:to|with)|spoken (?:to|with)|speak (?:to|with)|talk(?:ed)? (?:to|with)|chat(?:ted)? with|(?:somebody|someone|guy|girl|lady|woman|man|person|agent|colleague) (?:called|named)|gesprochen mit|geredet mit|(?:frag|fragen sie|sagte|meinte)|j['’]ai eu|parl[ée]r? (?:à|avec)|demand[ée]r? à|habl[ée] con|hablar con|pregunt[ea] por|parlo con|parlato con|parlare con|chied[ai] (?:a|di)|gesproken met|spreken met|kan ik|mag ik|vraag(?: naar)?|falei com|falar com|foi [oa]|atendeu [oa]|rozmawia[łl][ae]?m z|porozmawiać z|zapytać) $/iu;

/** "ask Priya from billing"; "…\n\nIngrid" as the last words of a letter. */
function claimGivenName(scan: Scan, start: number, end: number, claims: Claims): number {
  const { text } = scan;
  if (!isPlainFirstName(scan, start) || isPlace(text.slice(start, end)) || isWord(text.charCodeAt(end)))
    return 0;
  const isLastLine =
    text.charAt(start - 1) === '\n' &&
    text.trim().includes('\n') &&
    /^[.!]?\s{0,4}$/.test(text.slice(end, end + 6));
  if (!isLastLine && !MEETING.test(text.slice(Math.max(0, start - 28), start))) return 0;
  claims.add('NAME', start, end, 0.55, isLastLine ? 'name-last-line' : 'name-met');
  return end;
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
  const isDoubtful = isNameAndWord(scan.keyword(index)) || isPlace(first);
  if (isDoubtful) return isSurname ? 0.55 : 0;
  if (isSurname) return 0.7;
  return last.length >= 3 && !isOtherWord(scan, name.end) ? 0.55 : 0;
}

function wordAfter(text: string, end: number): string {
  return /^[ -](\p{L}{1,24})/u.exec(text.slice(end, end + 26))?.[1] ?? '';
}

function hasRole(scan: Scan, at: number, role: number): boolean {
  const index = scan.keywordFrom(at);
  return scan.keywordStart(index) === at && (scan.keywordRole(index) & role) !== 0;
}

/** What is "mine" and has a full name is a person, whatever the word between. */
const POSSESSIVE =
  /(?:^|[^\p{L}])(?:my|our|his|her|their|mein|meine|meinem|meinen|meiner|unser|unsere|mon|ma|notre|mi|nuestro|nuestra|mio|mia|nostro|nostra|mijn|onze|ons|meu|minha|nosso|nossa|m[oó]j|moja|nasz|nasza)[ ]\p{L}{2,20}[ ]$/iu;
const WORD_BEFORE = /(?:^|[^\p{L}'’])(\p{L}[\p{L}'’]{0,24})[ ]{1,2}$/u;

/** At the start of a sentence, a line or a field, or behind a word that leads to a person: "the chair Anna Vogel" is a chair. */
function isFreeBefore(scan: Scan, index: number): boolean {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const before = text.slice(Math.max(0, start - 40), start);
  if (INSTITUTION.test(before)) return false;
  const word = WORD_BEFORE.exec(before)?.[1];
  if (word === undefined) return true;
  const previous = index - 1;
  const isIntroduced =
    previous >= 0 &&
    (scan.keywordRole(previous) & INTRODUCING) !== 0 &&
    text.slice(scan.keywordEnd(previous), start).trim() === '';
  return isIntroduced || leadsToPerson(foldWord(word)) || POSSESSIVE.test(before);
}
