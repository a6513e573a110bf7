import { isDigit, isLetter } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { firstFrom } from '../../scan/int-list.js';
import { birthDateEnd } from '../person/date-reader.js';
import type { Claims, Detector } from '../detector.js';

const REACH = 44;
/** `licence` alone is software; a driver's is told by the words around it. */
const DRIVING = /driv|\bdl\b|dvla|dmv/i;
const LABEL = /^[ ](?:number|no\.?|nr\.?|#)[ ]?:[ ]?[A-Z]?\d/i;
const NEEDS_DRIVING = /^(?:licence|license|licences|licenses)$/;
const ID_CARD =
  /^(?:ausweis|personalausweis|ausweisnummer|personalausweisnummer|ausweisnr|personalausweisnr|idcard|dowod|dowodu|identity|identidad|identite|identita|identiteit)$/;

const PASSPORT_NUMBER = /(?:[A-Z]{1,3}[ -]?)?[A-Z0-9]{5,9}(?![A-Z0-9])/iy;
const LICENCE_NUMBER =
  /(?:[A-Z]{1,2}[ -])?[A-Z0-9]{2,16}(?:[ ./-][A-Z0-9]{0,8}\d[A-Z0-9]{0,8}){0,4}(?: \d{1,2})?(?![A-Z0-9])/iy;

/** Passports, driving licences and identity cards: the document is named and its number follows. */
export const detectDocumentNumbers: Detector = (scan, claims) => {
  if ((scan.roles & (Role.Passport | Role.Licence | Role.NationalId)) === 0) return;
  for (let i = 0; i < scan.keywordCount; i++) {
    const role = scan.keywordRole(i);
    if ((role & Role.Passport) !== 0) claimAfter(scan, i, PASSPORT_NUMBER, 'PASSPORT', claims);
    else if ((role & Role.Licence) !== 0 && (isDriving(scan, i) || isBritish(scan, i)))
      claimAfter(scan, i, LICENCE_NUMBER, 'LICENCE', claims);
    else if ((role & Role.NationalId) !== 0 && ID_CARD.test(scan.keyword(i))) {
      claimAfter(scan, i, PASSPORT_NUMBER, 'NATIONAL_ID', claims);
    }
  }
};

function isDriving(scan: Scan, index: number): boolean {
  const start = scan.keywordStart(index);
  // The Portuguese driver ("motorista") brings parcels, too.
  if (scan.keyword(index) === 'motorista')
    return /carteira de $/i.test(scan.text.slice(Math.max(0, start - 12), start));
  if (!NEEDS_DRIVING.test(scan.keyword(index))) return true;
  // "License number: Y4951 9032": a program's licence is a key, in groups of letters.
  if (LABEL.test(scan.text.slice(scan.keywordEnd(index), scan.keywordEnd(index) + 16))) return true;
  return DRIVING.test(scan.text.slice(Math.max(0, start - 16), scan.keywordEnd(index) + 10));
}

/** Britain's driver numbers have a shape of their own: five of the name, the birth date, initials, checks. */
const BRITISH =
  /^(?:[ ](?:number|no\.?|nr\.?|num|is))?[ ]?:?[ ]?[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3}(?![A-Z0-9])/i;

function isBritish(scan: Scan, index: number): boolean {
  const end = scan.keywordEnd(index);
  return BRITISH.test(scan.text.slice(end, end + 30));
}

function claimAfter(
  scan: Scan,
  index: number,
  pattern: RegExp,
  type: 'PASSPORT' | 'LICENCE' | 'NATIONAL_ID',
  claims: Claims,
): void {
  const { text } = scan;
  const from = scan.keywordEnd(index);
  const at = nextNumber(scan, from, from + REACH);
  if (at < 0) return;
  const gap = text.slice(from, at);
  if (/[!?;\n]|[.] \p{Lu}|, \p{L}{4}/u.test(gap)) return;
  const start = withLeadingLetters(text, at, from);
  pattern.lastIndex = start;
  if (!pattern.test(text)) return;
  const end = pattern.lastIndex;
  const value = text.slice(start, end);
  if (!isDocumentNumber(value) || birthDateEnd(scan, at) > 0) return;
  claims.add(type, start, end, 0.8, 'document-number');
}

/** The nearest word with a digit in it. */
function nextNumber(scan: Scan, from: number, limit: number): number {
  const nearest = Math.min(firstFrom(scan.digits, from), firstFrom(scan.mixed, from));
  return nearest <= limit ? nearest : -1;
}

/** `P-0105540`, `AB 123456`: capitals just before the digits belong to the number. */
function withLeadingLetters(text: string, at: number, from: number): number {
  const match = /(?:^|[\s:#(])([A-Z]{1,3}[ -]?)$/.exec(text.slice(Math.max(from, at - 6), at));
  const letters = match?.[1];
  return letters === undefined || /^(?:IS|NO|NR|N)\b/.test(letters) ? at : at - letters.length;
}

function isDocumentNumber(value: string): boolean {
  let digits = 0;
  let letters = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isDigit(code)) digits++;
    else if (code < 128 && isLetter(code)) letters++;
  }
  const total = digits + letters;
  if (total < 6 || total > 20 || digits < 3) return false;
  if (/^(?:19|20)\d{2}$/.test(value)) return false;
  return letters <= digits + 4;
}
