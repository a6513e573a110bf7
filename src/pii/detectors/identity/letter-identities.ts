const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const PPS_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';
const HETU_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const CODICE_ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

const DNI = /^\d{8}[A-Z]$/;
const NIE = /^[XYZ]\d{7}[A-Z]$/;
const CODICE = /^[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/;
const INSURANCE = /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/;
const PAN = /^[A-Z]{3}[PCHFATBLJG][A-Z]\d{4}[A-Z]$/;
const PPS = /^\d{7}[A-W][A-IW]?$/;
const CURP = /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/;
const CORSICAN_NIR = /^[12]\d{2}(?:0[1-9]|1[0-2])2[AB]\d{8}$/;

/** Country whose identity number this is; the value comes in capitals, without separators. */
export function isLetterIdentity(value: string): string | undefined {
  const { length } = value;
  if (length === 16) return CODICE.test(value) && isCodiceFiscale(value) ? 'it' : undefined;
  if (length === 10) return PAN.test(value) ? 'in' : undefined;
  if (length === 18) return CURP.test(value) ? 'mx' : undefined;
  if (length === 15) return CORSICAN_NIR.test(value) && isCorsican(value) ? 'fr' : undefined;
  if (length !== 8 && length !== 9) return undefined;
  if (DNI.test(value)) return isDni(value) ? 'es' : undefined;
  if (NIE.test(value))
    return isDni(String('XYZ'.indexOf(value.charAt(0))) + value.slice(1)) ? 'es' : undefined;
  if (isNationalInsurance(value)) return 'gb';
  return PPS.test(value) && isPps(value) ? 'ie' : undefined;
}

export function isNationalInsurance(value: string): boolean {
  return INSURANCE.test(value);
}

function isDni(value: string): boolean {
  return DNI_LETTERS.charAt(Number(value.slice(0, 8)) % 23) === value.charAt(8);
}

function isCodiceFiscale(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = value.charCodeAt(i);
    const rank = code < 65 ? code - 48 : code - 65;
    sum += i % 2 === 0 ? (CODICE_ODD[rank] ?? 0) : rank;
  }
  return String.fromCharCode(65 + (sum % 26)) === value.charAt(15);
}

function isPps(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < 7; i++) sum += (value.charCodeAt(i) - 48) * (8 - i);
  if (value.length === 9) sum += (value.charCodeAt(8) - 64) * 9;
  return PPS_LETTERS.charAt(sum % 23) === value.charAt(7);
}

function isCorsican(value: string): boolean {
  const number = Number(value.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (number % 97) === Number(value.slice(13));
}

/** Finland: the date, a sign for the century, and a letter out of 31. */
export function isHetu(value: string): boolean {
  const match = /^(\d{6})[-+A-FU-Y](\d{3})([0-9A-Y])$/.exec(value);
  if (!match) return false;
  return HETU_LETTERS.charAt(Number(`${match[1] ?? ''}${match[2] ?? ''}`) % 31) === match[3];
}

/** Chile: modulo 11 with the weights 2 to 7 from the right; ten is written K. */
export function isRut(value: string): boolean {
  const match = /^(\d{7,8})([\dK])$/.exec(value);
  if (!match?.[1]) return false;
  let sum = 0;
  for (let i = 0; i < match[1].length; i++) {
    sum += (match[1].charCodeAt(match[1].length - 1 - i) - 48) * (2 + (i % 6));
  }
  return '0K987654321'.charAt(sum % 11) === match[2];
}
