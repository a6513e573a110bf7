const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

/** The last constant tells the two encodings apart: BIP-173 uses 1, BIP-350 (Taproot) the other. */
export const BECH32 = 1;
export const BECH32M = 0x2bc830a3;

export function encodeBech32(prefix: string, values: readonly number[], constant: number): string {
  const expanded = expandPrefix(prefix);
  const remainder = polymod([...expanded, ...values, 0, 0, 0, 0, 0, 0]) ^ constant;
  const checksum = [0, 1, 2, 3, 4, 5].map((i) => (remainder >>> (5 * (5 - i))) & 31);
  return `${prefix}1${[...values, ...checksum].map((value) => ALPHABET[value]).join('')}`;
}

export function passesBech32(text: string, constant: number): boolean {
  const lower = text.toLowerCase();
  const cut = lower.lastIndexOf('1');
  const values = Array.from(lower.slice(cut + 1)).map((char) => ALPHABET.indexOf(char));
  return polymod([...expandPrefix(lower.slice(0, cut)), ...values]) === constant;
}

/** Eight-bit bytes to the five-bit values bech32 writes, padded with zero bits. */
export function toFiveBits(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((group) => parseInt(group.padEnd(5, '0'), 2));
}

function expandPrefix(prefix: string): number[] {
  const codes = Array.from(prefix).map((char) => char.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((word, i) => {
      if ((top >>> i) & 1) checksum ^= word;
    });
  }
  return checksum >>> 0;
}
