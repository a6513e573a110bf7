/**
 * Verhoeff check (India's Aadhaar): multiplication in the dihedral group D5 and
 * a permutation that depends on the place.
 */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (5 + a - b) % 5;
}

function permute(times: number, digit: number): number {
  let result = digit;
  for (let i = 0; i < times; i++) result = PERMUTATION[result] ?? 0;
  return result;
}

export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    check = multiply(check, permute(i % 8, digit));
  }
  return check === 0;
}
