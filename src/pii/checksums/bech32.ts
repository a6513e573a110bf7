const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** BIP 173 and BIP 350: the checksum over the readable part and the data. */
export function passesBech32(value: string): boolean {
  const lower = value.toLowerCase();
  if (value !== lower && value !== value.toUpperCase()) return false;
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || lower.length - separator < 7) return false;
  let check = 1;
  for (let i = 0; i < separator; i++) check = step(check, lower.charCodeAt(i) >> 5);
  check = step(check, 0);
  for (let i = 0; i < separator; i++) check = step(check, lower.charCodeAt(i) & 31);
  for (let i = separator + 1; i < lower.length; i++) {
    const digit = ALPHABET.indexOf(lower.charAt(i));
    if (digit < 0) return false;
    check = step(check, digit);
  }
  return check === BECH32 || check === BECH32M;
}

function step(check: number, value: number): number {
  const top = check >>> 25;
  let next = ((check & 0x1ffffff) << 5) ^ value;
  for (let i = 0; i < 5; i++) if ((top >>> i) & 1) next ^= GENERATOR[i] ?? 0;
  return next;
}
