import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { trimToClause } from './name-clause.js';
import { isThing } from '../../words/not-a-person.js';
import { endsClause, isFirstName, isOtherWord, readLowerName, readName, wordsOf } from './name-reader.js';
import { skipTitles } from './name-word.js';

const SPACE = 32;
const COLON = 58;
const EQUALS = 61;
/** Verbs that leave nothing open: "ich heiße", "je m'appelle". */
const DIRECT: ReadonlySet<string> = new Set(
  `heise heisse heiss heist heisst appelle llamo llama chiamo chiama heet chamo chama nazywam nazywa called`.split(
    ' ',
  ),
);
/** Of somebody else, or of something: "se llama igual"; the name needs its capitals. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'called',
  'heist',
  'heisst',
  'llama',
  'chiama',
  'chama',
  'nazywa',
]);
const DIRECT_LINK = /(?:[ ]?-me|[ ]si[ęe]| mich)?[ ]{1,2}/iy;
/** "name is", "Name:", "nombre es", "nome: ", "imię to". */
const NAME_LINK =
  /(?:[ ](?:on (?:the )?card|on (?:the )?account|and surname|und vorname|und nachname|et prénom|y apellidos|e cognome|en achternaam|i nazwisko|completo|complet|complète|vollständig))?(?:['’]s[ ]|(?:[ ](?:is|ist|est|es|è|é|e|jest|to|lautet|was|war))?[ ]?[:=]?[ ]{1,2}|[ ]?[:=][ ]?|[ ]?\n)/iuy;
/** "on the name of", "auf den Namen", "a nome di", "à nom de". */
const BEFORE_NAME =
  /(?:\b(?:the|under|den|dem|a|al|au|à|no|em|in|op|na|on|ten|su|my|mein|meine|mon|mi|il mio|mijn|meu|o meu|moje|nimmt?|full|your|his|her|dein|ihr|su|guest|card|account|en|und|et|y|e|i|and|contact|nome|nom)[ ]|(?:first|last|full|given|family|middle|display|contact|customer|client|user|guest|billing|shipping|account|card|holder|patient|employee|nick|real|legal)[ _-]?|^|[\n>|*"({,;:.!/-][ ]{0,2})$/iu;
/** `"first_name": "Ann"`, `lastName='Doe'`: a field of a record, its name in quotes or its value. */
const FIELD_LINK = /(?:["'][ ]?[:=]>?[ ]?["']|=[ ]?["'])/y;
const PERSONAL_FIELD =
  /(?:first|last|full|given|family|middle|sur|nick|customer|contact|client|patient|guest|holder)[ _-]?$/i;
const OF = /(?:of|von|de|di|do|da|van|du)[ ]{1,2}/iy;

export function claimIntroduction(scan: Scan, index: number, role: number, claims: Claims): boolean {
  const { text } = scan;
  const end = scan.keywordEnd(index);
  const word = scan.keyword(index);
  if (DIRECT.has(word)) {
    const at = matchEnd(DIRECT_LINK, text, end);
    if (at === end) return false;
    const isOfOthers = OF_OTHERS.has(word);
    // "called Emergency Services", "heißt Premium": of others only a given name we know is believed.
    if (isOfOthers && !isFirstName(scan, skipTitles(text, at))) return false;
    return claimStrong(scan, at, !isOfOthers, claims);
  }
  if ((role & Role.Intro) === 0) return claimLabel(scan, end, claims);
  const before = text.slice(Math.max(0, scan.keywordStart(index) - 12), scan.keywordStart(index));
  if (!BEFORE_NAME.test(before)) return false;
  let at = matchEnd(FIELD_LINK, text, end);
  if (at > end) return claimField(scan, at, before, claims);
  at = matchEnd(NAME_LINK, text, end);
  if (at <= end) return false;
  const link = text.slice(end, at);
  at = matchEnd(OF, text, at);
  const isSaid = /\S/.test(link);
  return claimStrong(scan, at, isSaid && !link.includes('\n'), claims);
}

/** A record's `name` can be anything's; `first_name` is a person's, and so is a given name we know. */
function claimField(scan: Scan, from: number, before: string, claims: Claims): boolean {
  const { text } = scan;
  const name = readName(text, from);
  if (name === undefined || !/^["']/.test(text.slice(name.end, name.end + 1))) return false;
  const isPersonal = PERSONAL_FIELD.test(before) || /^(?:vor|nach|sur)name/i.test(before);
  if (!isPersonal && !isFirstName(scan, name.start)) return false;
  if (wordsOf(text, name).some(isThing)) return false;
  claims.add('NAME', name.start, name.end, 0.75, 'name-field');
  return true;
}

/** After words that leave no doubt a name may be typed without capitals. */
function claimStrong(scan: Scan, from: number, allowsLower: boolean, claims: Claims): boolean {
  const { text } = scan;
  const at = skipTitles(text, skipQuote(text, from));
  const name = readName(text, at);
  if (name !== undefined) {
    claims.add('NAME', name.start, name.end, name.words > 1 ? 0.85 : 0.75, 'name-introduction');
    claimGivenBehind(scan, name.end, claims);
    return true;
  }
  if (!allowsLower && !isFirstName(scan, at)) return false;
  const lower = readLowerName(text, at, 3);
  if (lower === undefined) return false;
  // `name: shop` stands in many a configuration.
  if (lower.words < 2 && /[:=]\s?$/.test(text.slice(Math.max(0, from - 2), from)) && !isFirstName(scan, at))
    return false;
  const end = trimToClause(scan, lower.start, lower.end);
  if (end === 0) return false;
  claims.add('NAME', lower.start, end, 0.65, 'name-introduction');
  return true;
}

/** "Name: Winkler, Tobias": the given name behind the family name. */
function claimGivenBehind(scan: Scan, end: number, claims: Claims): void {
  if (!scan.text.startsWith(', ', end) || !isFirstName(scan, end + 2)) return;
  const given = readName(scan.text, end + 2);
  if (given !== undefined && endsClause(scan.text, given.end))
    claims.add('NAME', given.start, given.end, 0.7, 'name-introduction');
}

/** "Recipient: Jane Doe": a label of a person, so two words are wanted. */
function claimLabel(scan: Scan, end: number, claims: Claims): boolean {
  const { text } = scan;
  const sign = text.charCodeAt(end) === SPACE ? end + 1 : end;
  const code = text.charCodeAt(sign);
  if (code !== COLON && code !== EQUALS) return false;
  let from = sign + 1;
  while (from < sign + 3 && text.charCodeAt(from) === SPACE) from++;
  const at = skipTitles(text, from);
  const name = readName(text, at);
  if (name === undefined || (name.words < 2 && !isFirstName(scan, at))) return false;
  if (isOtherWord(scan, name.end) || wordsOf(text, name).some(isThing)) return false;
  claims.add('NAME', name.start, name.end, 0.75, 'name-label');
  return true;
}

function skipQuote(text: string, at: number): number {
  return /["'“„«*]/.test(text.charAt(at)) ? at + (text.startsWith('**', at) ? 2 : 1) : at;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
