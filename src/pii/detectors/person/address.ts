import { isAsciiLetter, isCapital, isDigit, isSpace } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { readTail } from './address-tail.js';
import { streetAfterKind, streetAfterNumber, streetBeforeNumber, type Street } from './address-street.js';

const HINT_REACH = 60;

/**
 * Postal addresses: a street with its number and the postcode and town that
 * follow. Without a postcode, the words before must say that somebody lives or
 * receives something there.
 */
export const detectAddresses: Detector = (scan, claims) => {
  // No address without a number.
  if (scan.digits.length + scan.mixed.length === 0) return;
  let done = 0;
  for (let i = 0; i < scan.streets.length; i += 2) {
    const start = scan.streets.at(i);
    if (start < done) continue;
    const street = streetBeforeNumber(scan.text, start, scan.streets.at(i + 1));
    if (street) done = Math.max(done, claim(scan, street, claims));
  }
  claimByPostcode(scan, claims);
  if ((scan.roles & (Role.StreetBefore | Role.StreetAfter)) === 0) return;
  done = 0;
  for (let i = 0; i < scan.keywordCount; i++) {
    const role = scan.keywordRole(i);
    if ((role & (Role.StreetBefore | Role.StreetAfter)) === 0 || scan.keywordStart(i) < done) continue;
    const street = streetAt(scan, i, role);
    if (street) done = Math.max(done, claim(scan, street, claims));
  }
};

const POST_BOX: ReadonlySet<string> = new Set(['box', 'postfach', 'postbus', 'apartado', 'skrytka']);

/** "P.O. Box 1184", "Postfach 12": a number and no street. */
function postBox(text: string, start: number, end: number): Street | undefined {
  const number = /^[ ](?:nr\.?[ ]|n[º°][ ])?\d{1,3}[ ]?\d{1,4}(?!\d)/.exec(text.slice(end, end + 16));
  if (!number) return undefined;
  const office = /(?:^|[^\p{L}])(p\.?[ ]?o\.?[ ])$/iu.exec(text.slice(Math.max(0, start - 7), start))?.[1];
  if (office === undefined && text.slice(start, end).toLowerCase() === 'box') return undefined;
  return { start: start - (office?.length ?? 0), end: end + number[0].length, isLowerCase: false };
}

/** Kinds that are ordinary words too and need their capital. */
const PREPOSITION: ReadonlySet<string> = new Set(['an', 'der', 'unter', 'den']);
const NEEDS_CAPITAL: ReadonlySet<string> = new Set(
  `am an der unter den a c r os corso camino largo via cours passage place square route park view green way walk row rise
  hill drive court`.split(/\s+/),
);

function streetAt(scan: Scan, index: number, role: number): Street | undefined {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  if (POST_BOX.has(scan.keyword(index))) return postBox(text, start, end);
  if ((role & Role.StreetAfter) !== 0) {
    const street = streetAfterNumber(text, start, end) ?? streetBeforeNumber(text, start, end);
    if (street) return street;
  }
  if ((role & Role.StreetBefore) === 0) return undefined;
  const isShort = end - start <= 3;
  // "unter Android", "an der Kasse 3": only the capital makes them the beginning of a street's name.
  if (!isCapital(text.charCodeAt(start)) && PREPOSITION.has(scan.keyword(index))) return undefined;
  if (
    isShort &&
    !isCapital(text.charCodeAt(start)) &&
    NEEDS_CAPITAL.has(scan.keyword(index)) &&
    !/^\.?[ ]\p{Lu}/u.test(text.slice(end, end + 3))
  ) {
    return undefined;
  }
  return streetAfterKind(text, start, end);
}

function claim(scan: Scan, street: Street, claims: Claims): number {
  const tail = readTail(scan.text, street.end, street.isLowerCase);
  if (tail.hasPostcode) {
    claims.add('ADDRESS', street.start, tail.end, 0.9, 'address');
    return tail.end;
  }
  const isHinted = scan.roleBefore(street.start, Role.AddressHint, HINT_REACH) !== 0;
  if (!isHinted) return 0;
  const end = tail.hasTown || tail.end > street.end ? tail.end : street.end;
  claims.add('ADDRESS', street.start, end, 0.65, 'address-hinted');
  return end;
}

/** Streets whose names do not say that they are streets: "Lange Voorhout 74, 2514 EH Den Haag". */
const HOUSE_NUMBER =
  /[ ]\d{1,4}(?:[ ]?(?:bis|hs|[a-zA-Z]))?(?:[-/](?:\d{1,4}|[A-Z]{1,3}))?(,[ ]|[ ]?\n|[ ])$/;
const CAPITALISED = /(?:^|[\s:>("])\p{Lu}[\p{L}'’.-]{1,24}$/u;
const BEHIND_NUMBER = /\d(?:[ ]?(?:bis|hs|[a-zA-Z]))?(?:-[A-Z]{1,3})?(?:,[ ]?|[ ]?\n|[ ])$/;
const MOST_WORDS = 4;
const LONGEST_WORD = 25;
const SPACE = 32;
const COMMA = 44;
const LINE_FEED = 10;
/** In units, with the spaces around it. */
const LONGEST_HOUSE_NUMBER = 16;
/** How far before a postcode its street is looked for. */
const STREET_REACH = 90;

/** Start and end, in `before`, of up to four capitalised words and a house number that end it. */
function namelessStreet(before: string): { start: number; end: number; gap: string } | undefined {
  const from = Math.max(0, before.length - LONGEST_HOUSE_NUMBER);
  const house = HOUSE_NUMBER.exec(before.slice(from));
  const gap = house?.[1];
  if (!house || gap === undefined) return undefined;
  const houseStart = from + house.index;
  let start = houseStart;
  for (let words = 0; words < MOST_WORDS; words++) {
    // Behind the first word found stands a space, which is the gap to the next one.
    const end = words === 0 ? start : start - 1;
    if (words > 0 && before.charAt(end) !== ' ') break;
    const wordStart = capitalisedStart(before, end);
    if (wordStart < 0) break;
    start = wordStart;
  }
  return start === houseStart ? undefined : { start, end: before.length - gap.length, gap };
}

/** Start of the capitalised word that ends at `end`, or -1. */
function capitalisedStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isNameCode(text.charCodeAt(start - 1))) start--;
  const before = text.charCodeAt(start - 1);
  // What lies beyond ASCII is the pattern's.
  if (before > 127) {
    const word = CAPITALISED.exec(text.slice(0, end));
    return word === null ? -1 : word.index + (/^\p{Lu}/u.test(word[0]) ? 0 : 1);
  }
  const length = end - start;
  if (length < 2 || length > LONGEST_WORD || !isCapital(text.charCodeAt(start))) return -1;
  return start === 0 || isSpace(before) || before === 58 || before === 62 || before === 40 || before === 34
    ? start
    : -1;
}

/** A letter of ASCII, `'`, `-` or `.`. */
function isNameCode(code: number): boolean {
  return isAsciiLetter(code) || code === 39 || code === 45 || code === 46;
}

function claimByPostcode(scan: Scan, claims: Claims): void {
  for (let i = 0; i < scan.digits.length; i += 2) {
    const start = scan.digits.at(i);
    const length = scan.digits.at(i + 1) - start;
    if (length === 4 || length === 5) claimBefore(scan, start, claims);
  }
  // The Dutch postcode, written together: `1016GV`.
  for (let i = 0; i < scan.mixed.length; i += 2) {
    const start = scan.mixed.at(i);
    if (scan.mixed.at(i + 1) - start === 6 && /^\d{4}[A-Z]{2}$/.test(scan.text.slice(start, start + 6)))
      claimBefore(scan, start, claims);
  }
}

/** Claims the street with house number that ends right before the postcode at `start`. */
function claimBefore(scan: Scan, start: number, claims: Claims): void {
  if (!isBehindNumber(scan, start)) return;
  const from = Math.max(0, start - STREET_REACH);
  const street = namelessStreet(scan.text.slice(from, start));
  if (street === undefined) return;
  const isHinted = scan.roleBefore(start, Role.AddressHint, HINT_REACH + start - from - street.start) !== 0;
  // Without a comma "Lamp 3 12345 Berlin" could be anything.
  if (!isHinted && street.gap === ' ') return;
  const tail = readTail(scan.text, from + street.end, false);
  if (tail.hasPostcode)
    claims.add('ADDRESS', from + street.start, tail.end, isHinted ? 0.8 : 0.65, 'address-postcode');
}

/** A house number ends right before, with a comma, a space or a line break between. */
function isBehindNumber(scan: Scan, start: number): boolean {
  const { text } = scan;
  let end = start - 1;
  const gap = text.charCodeAt(end);
  if (gap !== SPACE && gap !== COMMA && gap !== LINE_FEED) return false;
  const before = text.charCodeAt(end - 1);
  if ((gap === SPACE && before === COMMA) || (gap === LINE_FEED && before === SPACE)) end--;
  const last = text.charCodeAt(end - 1);
  if (isDigit(last)) return true;
  return isAsciiLetter(last) && BEHIND_NUMBER.test(text.slice(Math.max(0, start - 10), start));
}
