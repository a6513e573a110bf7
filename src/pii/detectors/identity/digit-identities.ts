import { passesLuhn } from '../../checksums/luhn.js';
import { passesVerhoeff } from '../../checksums/verhoeff.js';
import { decimalModulo, passesMod1110, weightedSum } from '../../checksums/weighted-sum.js';

/** An identity number made of digits only, and how it is usually written. */
export interface DigitIdentity {
  readonly country: string;
  readonly digits: number;
  /** Lengths of its groups, as usually written, joined by `-`. */
  readonly groups: readonly string[];
  /** Written in its groups it needs no word beside it. */
  readonly isPlainWhenGrouped: boolean;
  /** Its check digits are so strong that a bare run needs no word beside it. */
  readonly isPlainWhenBare: boolean;
  /** What people call it; where the check is weak, one of these must stand near. */
  readonly names: RegExp;
  readonly isValid: (digits: string) => boolean;
}

function at(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 100), month, 0)).getUTCDate();
}

function two(digits: string, index: number): number {
  return at(digits, index) * 10 + at(digits, index + 1);
}

function isNhs(digits: string): boolean {
  const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && check % 11 === at(digits, 9);
}

function isGermanTaxId(digits: string): boolean {
  return at(digits, 0) !== 0 && new Set(digits.slice(0, 10)).size < 10 && passesMod1110(digits);
}

function isFrenchNir(digits: string): boolean {
  const month = two(digits, 3);
  const isMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
  return (
    /^[1-478]/.test(digits) &&
    isMonth &&
    97 - decimalModulo(digits.slice(0, 13), 97) === Number(digits.slice(13))
  );
}

function isDutchBsn(digits: string): boolean {
  return weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^(\d)\1+$/.test(digits);
}

function isBelgian(digits: string): boolean {
  const check = Number(digits.slice(9));
  if (two(digits, 2) > 52 || two(digits, 4) > 31) return false;
  return (
    97 - decimalModulo(digits.slice(0, 9), 97) === check ||
    97 - decimalModulo(`2${digits.slice(0, 9)}`, 97) === check
  );
}

function isSwedish(digits: string): boolean {
  const short = digits.slice(-10);
  const day = two(short, 4);
  return isDay(two(short, 0), two(short, 2), day > 60 ? day - 60 : day) && passesLuhn(short);
}

function isPesel(digits: string): boolean {
  const month = two(digits, 2) % 20;
  const check = (10 - (weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10;
  return isDay(two(digits, 0), month, two(digits, 4)) && check === at(digits, 10);
}

function isPortugueseNif(digits: string): boolean {
  const check = 11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return /^[1-3568]|^45|^7[0-9]|^9[0-9]/.test(digits) && (check >= 10 ? 0 : check) === at(digits, 8);
}

function isCpf(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false;
  const first = ((weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return first === at(digits, 9) && second === at(digits, 10);
}

function isAadhaar(digits: string): boolean {
  return at(digits, 0) >= 2 && passesVerhoeff(digits);
}

function isSwissAhv(digits: string): boolean {
  return (
    digits.startsWith('756') &&
    (10 - (weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === at(digits, 12)
  );
}

function isNorwegian(digits: string): boolean {
  const first = (11 - (weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return two(digits, 2) % 40 <= 12 && first === at(digits, 9) && second === at(digits, 10);
}

function isDanish(digits: string): boolean {
  return isDay(two(digits, 4), two(digits, 2), two(digits, 0));
}

function isAustrian(digits: string): boolean {
  const check = weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
  return check === at(digits, 3) && two(digits, 4) <= 31 && at(digits, 0) !== 0;
}

function identity(
  country: string,
  digits: number,
  groups: string,
  plain: 'never' | 'grouped' | 'always',
  names: RegExp,
  isValid: (digits: string) => boolean,
): DigitIdentity {
  return {
    country,
    digits,
    groups: groups.split(' '),
    names,
    isValid,
    isPlainWhenGrouped: plain !== 'never',
    isPlainWhenBare: plain === 'always',
  };
}

const DIGIT_IDENTITIES: readonly DigitIdentity[] = [
  identity('gb-nhs', 10, '3-3-4', 'never', /nhs|health/i, isNhs),
  identity(
    'de',
    11,
    '2-3-3-3 3-3-3-2',
    'grouped',
    /steuer|idnr|identifikation|\btax\b|\btin\b/i,
    isGermanTaxId,
  ),
  identity('fr', 15, '1-2-2-2-3-3-2 13-2', 'always', /s[ée]cu|\bnir\b|insee|social/i, isFrenchNir),
  identity('nl', 9, '4-2-3 3-3-3', 'never', /bsn|burgerservice|sofi/i, isDutchBsn),
  identity(
    'be',
    11,
    '2-2-2-3-2 6-3-2 6-5',
    'grouped',
    /rijksregister|niss|insz|registre|national/i,
    isBelgian,
  ),
  identity('se', 10, '6-4', 'grouped', /person/i, isSwedish),
  identity('se', 12, '8-4', 'grouped', /person/i, isSwedish),
  identity('pl', 11, '6-5', 'always', /pesel/i, isPesel),
  identity('pt', 9, '3-3-3', 'never', /\bnif\b|contribuinte|fiscal/i, isPortugueseNif),
  identity('br', 11, '3-3-3-2', 'grouped', /cpf/i, isCpf),
  identity('in', 12, '4-4-4', 'grouped', /aadh?aa?r|uid/i, isAadhaar),
  identity('ch', 13, '3-4-4-2', 'always', /ahv|avs/i, isSwissAhv),
  identity('no', 11, '6-5', 'never', /f[øo]dsel|personn/i, isNorwegian),
  identity('dk', 10, '6-4', 'never', /cpr/i, isDanish),
  identity('at', 10, '4-6', 'never', /sozialvers|svnr|\bsv\b|svn/i, isAustrian),
];

const byLength = new Map<number, DigitIdentity[]>();
for (const entry of DIGIT_IDENTITIES)
  byLength.set(entry.digits, [...(byLength.get(entry.digits) ?? []), entry]);

/** The identity numbers that have this many digits. */
export function identitiesOfLength(digits: number): readonly DigitIdentity[] | undefined {
  return byLength.get(digits);
}
