import { isWord } from '../../scan/char-class.js';
import { passesMod97 } from '../../checksums/mod97.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';

/** Length of an IBAN by country, as the SWIFT registry lists them. */
const LENGTHS = new Map<string, number>(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 ' +
    'LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 ' +
    'QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** International bank account numbers: country, length and check digits must agree. */
export const detectIbans: Detector = (scan, claims) => {
  let done = 0;
  for (let i = 0; i < scan.mixed.length; i += 2) {
    const start = scan.mixed.at(i);
    if (start < done) continue;
    if (!isHead(scan.text, start)) continue;
    const end = claim(scan, start, claims);
    if (end > 0) done = end;
  }
  for (let i = 0; i < scan.digits.length; i += 2) {
    // "DE 89 3704": the country stands apart.
    const start = scan.digits.at(i) - 3;
    if (scan.digits.at(i + 1) - start < 5 || scan.text.charCodeAt(start + 2) !== 32) continue;
    if (start >= 0 && !isWord(scan.text.charCodeAt(start - 1)) && isCountry(scan.text, start))
      claim(scan, start, claims);
  }
};

function isCountry(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return first >= 65 && first <= 90 && second >= 65 && second <= 90;
}

function isHead(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  return (
    first >= 97 &&
    first <= 122 &&
    second >= 97 &&
    second <= 122 &&
    isDigit(text, at + 2) &&
    isDigit(text, at + 3)
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isSeparator(code: number): boolean {
  return code === 32 || code === 45 || code === 46;
}

function claim(scan: Scan, start: number, claims: Claims): number {
  const { text } = scan;
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return 0;
  let value = '';
  let at = start;
  let separators = 0;
  while (value.length < length && at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && isWord(code)) value += text.charAt(at);
    else if (!isSeparator(code) || (separators += 1) > 3) break;
    if (!isSeparator(code)) separators = 0;
    at++;
  }
  if (value.length !== length || isWord(text.charCodeAt(at)) || !passesMod97(value)) return 0;
  claims.add('IBAN', start, at, 0.99, 'iban');
  return at;
}
