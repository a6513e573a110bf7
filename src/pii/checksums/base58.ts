import { sha256 } from '@noble/hashes/sha2.js';

const BITCOIN = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

export type Base58Alphabet = 'bitcoin' | 'ripple';

const DIGITS: Readonly<Record<Base58Alphabet, Int8Array>> = {
  bitcoin: table(BITCOIN),
  ripple: table(RIPPLE),
};

function table(alphabet: string): Int8Array {
  const digits = new Int8Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i++) digits[alphabet.charCodeAt(i)] = i;
  return digits;
}

/** Bytes of a base58 number, or undefined when a character is none of the alphabet. */
function decode(value: string, alphabet: Base58Alphabet): Uint8Array | undefined {
  const digits = DIGITS[alphabet];
  const bytes: number[] = [];
  let zeros = 0;
  for (let i = 0; i < value.length; i++) {
    let carry = digits[value.charCodeAt(i)] ?? -1;
    if (carry < 0) return undefined;
    if (carry === 0 && zeros === i) zeros++;
    for (let k = 0; k < bytes.length; k++) {
      carry += (bytes[k] ?? 0) * 58;
      bytes[k] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  const result = new Uint8Array(zeros + bytes.length);
  for (let i = 0; i < bytes.length; i++) result[zeros + i] = bytes[bytes.length - 1 - i] ?? 0;
  return result;
}

/** Base58Check: the last four bytes are the start of the double SHA-256 of those before. */
export function passesBase58Check(value: string, alphabet: Base58Alphabet): boolean {
  const bytes = decode(value, alphabet);
  if (bytes === undefined || bytes.length < 21 || bytes.length > 40) return false;
  const check = sha256(sha256(bytes.subarray(0, -4)));
  for (let i = 0; i < 4; i++) if (check[i] !== bytes[bytes.length - 4 + i]) return false;
  return true;
}
