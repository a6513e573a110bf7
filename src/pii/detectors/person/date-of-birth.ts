import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { firstFrom } from '../../scan/int-list.js';
import { birthDateEnd } from './date-reader.js';

/** Words that speak of birth and nothing else; a date may stand a little away from them. */
const STRONG =
  /^(?:dob|birth|birthdate|dateofbirth|born|geboren|geburtsdatum|gebdatum|naissance|nacimiento|nacido|nacida|fnac|nascita|nato|nata|geboortedatum|geboorte|nascimento|nascido|nascida|urodzenia|urodzony|urodzona|urodzilem|urodzilam|naci|nasci|nacqui|geburtstag|birthday|bday|cumpleanos|verjaardag|compleanno|aniversario|urodziny|urodzin|anniversaire)$/;
/** "Agent: date of birth?\nMe: 3 May 1990". */
const ANSWER = /^[ ]?\?\s{0,3}(?:\p{L}{1,14}[ ]?[:>][ ]?)?$/u;
const STAR = 42;
const REACH_STRONG = 48;
const REACH_WEAK = 12;
/** Between a short word and its date: "née le", "ur. w dniu", "geb. am", "d.o.b.:". */
const SHORT_GAP =
  /^(?:\(e\)|e)?\.?\)?(?:-?(?:datum|dat|date)\.?)?[ \t]{0,2}(?:[:=]|le|am|on|el|il|op|em|w dniu|dnia|date)?[ \t.:]{0,3}$/i;

/** Dates with a year, next to a word about somebody's birth. */
export const detectBirthDates: Detector = (scan, claims) => {
  claimStarred(scan, claims);
  if ((scan.roles & Role.Birth) === 0) return;
  for (let i = 0; i < scan.keywordCount; i++) {
    if ((scan.keywordRole(i) & Role.Birth) === 0) continue;
    const word = scan.keyword(i);
    if (word === 'b' && !isAbbreviation(scan, i)) continue;
    const isStrong = STRONG.test(word) || word === 'b';
    if (!claimAfter(scan, i, isStrong, claims) && isStrong) claimBefore(scan, i, claims);
  }
};

/** "Anna Stahl, *03.04.1931": the sign of German registers, right before the date and not at a list's beginning. */
function claimStarred(scan: Scan, claims: Claims): void {
  for (let i = 0; i < scan.digits.length; i += 2) {
    const at = scan.digits.at(i);
    if (
      scan.text.charCodeAt(at - 1) !== STAR ||
      !/[,(\p{L}][ ]?$/u.test(scan.text.slice(Math.max(0, at - 3), at - 1))
    )
      continue;
    const end = birthDateEnd(scan, at);
    if (end > 0) claims.add('DATE_OF_BIRTH', at, end, 0.75, 'birth-date-starred');
  }
}

function isAbbreviation(scan: Scan, index: number): boolean {
  const start = scan.keywordStart(index);
  return /d[./]?\s?o[./]?\s?$/i.test(scan.text.slice(Math.max(0, start - 6), start));
}

function claimAfter(scan: Scan, index: number, isStrong: boolean, claims: Claims): boolean {
  const { text } = scan;
  const from = scan.keywordEnd(index);
  const limit = Math.min(text.length, from + (isStrong ? REACH_STRONG : REACH_WEAK));
  for (let at = nextDate(scan, from, limit); at >= 0; at = nextDate(scan, at + 1, limit)) {
    const end = birthDateEnd(scan, at);
    if (end === 0) continue;
    const gap = text.slice(from, at);
    if (!isStrong && !SHORT_GAP.test(gap)) return false;
    if (/[.!?]\s+\p{Lu}/u.test(gap) && !ANSWER.test(gap)) return false;
    claims.add('DATE_OF_BIRTH', at, end, isStrong ? 0.9 : 0.8, 'birth-date');
    return true;
  }
  return false;
}

/** Where the next word with digits or month's name begins, or -1. */
function nextDate(scan: Scan, from: number, limit: number): number {
  let nearest = Math.min(firstFrom(scan.digits, from), firstFrom(scan.mixed, from));
  if ((scan.roles & Role.Month) !== 0) {
    for (
      let i = scan.keywordFrom(from);
      i < scan.keywordCount && scan.keywordStart(i) < Math.min(nearest, limit);
      i++
    ) {
      if ((scan.keywordRole(i) & Role.Month) !== 0) nearest = scan.keywordStart(i);
    }
  }
  return nearest < limit ? nearest : -1;
}

const BEFORE =
  /^[\s,)(]{0,3}(?:(?:is|was|ist|est|es|è|é|jest|to|my|mein|mon|ma|mi|mia|il|la|a|o|minha|mijn|moja|date|of|de|data|di|fecha|the|am|le|\()[\s']{0,2}){0,5}$/i;

/** "12/03/1985 is my date of birth". */
function claimBefore(scan: Scan, index: number, claims: Claims): void {
  const start = scan.keywordStart(index);
  const from = Math.max(0, start - 44);
  for (let at = nextDate(scan, from, start); at >= 0; at = nextDate(scan, at + 1, start)) {
    const end = birthDateEnd(scan, at);
    if (end === 0 || end > start) continue;
    if (BEFORE.test(scan.text.slice(end, start)))
      claims.add('DATE_OF_BIRTH', at, end, 0.8, 'birth-date-before');
    return;
  }
}
