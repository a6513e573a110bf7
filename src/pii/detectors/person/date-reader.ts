import { isDigit, isLetter } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';

const EARLIEST = 1900;
const LATEST = 2024;

const NUMERIC = /(\d{1,4})[ \t]?([./ -])[ \t]?(\d{1,2})[ \t]?\2[ \t]?(\d{4}|\d{2})(?!\d)/y;
const ISO = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const COMPACT = /(\d{8})(?!\d)/y;
const DAY_FIRST =
  /(\d{1,2})(?:st|nd|rd|th|er|\.º|[.ºª])?[ \t]?(?:day )?(?:of |de |d['’]|di |-|\/)?[ \t]?([\p{L}]{3,12})\.?,?[ \t-]?(?:de |del |of |do |roku )?[ \t]?(\d{4}|['’]?\d{2})(?![\d:])/uy;
const MONTH_FIRST = /([\p{L}]{3,12})\.?[ \t](\d{1,2})(?:st|nd|rd|th)?,?[ \t](\d{4}|['’]\d{2})(?!\d)/uy;

/** End of the full date that begins at `at`, or 0. It needs a year somebody alive may be born in. */
export function birthDateEnd(scan: Scan, at: number): number {
  const { text } = scan;
  if (isLetter(text.charCodeAt(at))) return monthFirst(scan, at);
  if (!isDigit(text.charCodeAt(at))) return 0;
  return iso(text, at) || numeric(text, at) || dayFirst(scan, at) || compact(text, at);
}

function iso(text: string, at: number): number {
  ISO.lastIndex = at;
  const match = ISO.exec(text);
  if (!match || !isYear(match[1] ?? '') || !isDayAndMonth(match[4] ?? '', match[3] ?? '')) return 0;
  return ISO.lastIndex;
}

function numeric(text: string, at: number): number {
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(text);
  if (!match || !isYear(match[4] ?? '') || !isDayAndMonth(match[1] ?? '', match[3] ?? '')) return 0;
  return NUMERIC.lastIndex;
}

function dayFirst(scan: Scan, at: number): number {
  DAY_FIRST.lastIndex = at;
  const match = DAY_FIRST.exec(scan.text);
  if (!match || !isYear((match[3] ?? '').replace(/['’]/, '')) || Number(match[1]) > 31) return 0;
  const monthAt = at + match[0].indexOf(match[2] ?? '', (match[1] ?? '').length);
  return isMonth(scan, monthAt) || isMonthName(scan, at, match[0].length) ? DAY_FIRST.lastIndex : 0;
}

function monthFirst(scan: Scan, at: number): number {
  MONTH_FIRST.lastIndex = at;
  const match = MONTH_FIRST.exec(scan.text);
  if (!match || !isMonth(scan, at) || !isYear((match[3] ?? '').replace(/['’]/, '')) || Number(match[2]) > 31)
    return 0;
  return MONTH_FIRST.lastIndex;
}

function compact(text: string, at: number): number {
  COMPACT.lastIndex = at;
  const digits = COMPACT.exec(text)?.[1];
  if (digits === undefined) return 0;
  const isYearFirst = isYear(digits.slice(0, 4)) && isDayAndMonth(digits.slice(6), digits.slice(4, 6));
  const isYearLast = isYear(digits.slice(4)) && isDayAndMonth(digits.slice(0, 2), digits.slice(2, 4));
  return isYearFirst || isYearLast ? at + 8 : 0;
}

function isMonth(scan: Scan, at: number): boolean {
  const index = scan.keywordFrom(at);
  return scan.keywordStart(index) === at && (scan.keywordRole(index) & Role.Month) !== 0;
}

function isMonthName(scan: Scan, at: number, length: number): boolean {
  for (let i = scan.keywordFrom(at); i < scan.keywordCount && scan.keywordStart(i) < at + length; i++) {
    if ((scan.keywordRole(i) & Role.Month) !== 0) return true;
  }
  return false;
}

function isYear(year: string): boolean {
  const number = Number(year);
  return year.length === 2 || (year.length === 4 && number >= EARLIEST && number <= LATEST);
}

function isDayAndMonth(a: string, b: string): boolean {
  const first = Number(a);
  const second = Number(b);
  return first >= 1 && second >= 1 && Math.max(first, second) <= 31 && Math.min(first, second) <= 12;
}
