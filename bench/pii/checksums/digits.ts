/** Check digits over decimal strings, each as its public standard gives it. */

export function luhnCheckDigit(payload: string): string {
  let sum = 0;
  for (let i = 0; i < payload.length; i += 1) {
    const digit = Number(payload[payload.length - 1 - i]);
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return String((10 - (sum % 10)) % 10);
}

export function passesLuhn(digits: string): boolean {
  return luhnCheckDigit(digits.slice(0, -1)) === digits.slice(-1);
}

/** Sum of each digit times the weight at its place. */
export function weighedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}

/** Remainder of a decimal string too long for a number. */
export function decimalModulo(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}

/** ISO 7064 MOD 11,10, the check of the German tax id. */
export function mod11Then10CheckDigit(payload: string): string {
  let product = 10;
  for (const digit of payload) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

const VERHOEFF_TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
] as const;
const VERHOEFF_ORDER = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
] as const;
const VERHOEFF_INVERSE = '0432156789';

/** Verhoeff's dihedral check, used by Aadhaar. */
export function verhoeffCheckDigit(payload: string): string {
  return VERHOEFF_INVERSE[verhoeffState(payload, 1)] ?? '';
}

export function passesVerhoeff(digits: string): boolean {
  return verhoeffState(digits, 0) === 0;
}

function verhoeffState(digits: string, firstPlace: number): number {
  let state = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const order = VERHOEFF_ORDER[(i + firstPlace) % 8] ?? '';
    const swapped = Number(order[Number(digits[digits.length - 1 - i])]);
    state = Number(VERHOEFF_TIMES[state]?.[swapped]);
  }
  return state;
}

/** ISO 13616: two check digits so that the rearranged number is 1 modulo 97. */
export function ibanCheckDigits(country: string, account: string): string {
  return String(98 - decimalModulo(lettersToNumbers(`${account}${country}00`), 97)).padStart(2, '0');
}

export function passesIban(iban: string): boolean {
  return decimalModulo(lettersToNumbers(iban.slice(4) + iban.slice(0, 4)), 97) === 1;
}

function lettersToNumbers(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}
