import { decimalModulo, weighedSum } from './digits.ts';

/** Checks of national numbers. Each takes the number without its check and gives the check; null means the number is never given out. */

export function nhsCheck(payload: string): string | null {
  const check = (11 - (weighedSum(payload, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === 10 ? null : String(check);
}

export function nirKey(payload: string): string {
  return twoDigits(97 - decimalModulo(payload, 97));
}

/** For births before 2000; later ones put a 2 in front before dividing. */
export function belgianCheck(payload: string): string {
  return twoDigits(97 - decimalModulo(payload, 97));
}

export function dniLetter(number: number): string {
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23);
}

export function bsnCheck(payload: string): string | null {
  const check = weighedSum(payload, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return check === 10 ? null : String(check);
}

export function peselCheck(payload: string): string {
  return String((10 - (weighedSum(payload, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

export function nifCheck(payload: string): string {
  const rest = weighedSum(payload, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

/** Both check digits; the second is made over the first. */
export function cpfChecks(payload: string): string {
  const digit = (digits: string, firstWeight: number): string => {
    const rest =
      weighedSum(
        digits,
        Array.from(digits).map((_, i) => firstWeight - i),
      ) % 11;
    return String(rest < 2 ? 0 : 11 - rest);
  };
  const first = digit(payload, 10);
  return first + digit(payload + first, 11);
}

export function codiceFiscaleCheck(payload: string): string {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const sum = Array.from(payload).reduce((total, char, i) => {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
    return total + (i % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
