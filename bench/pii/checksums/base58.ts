import { createHash } from 'node:crypto';

export const BITCOIN_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
export const RIPPLE_ALPHABET = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

export function encodeBase58(bytes: Uint8Array, alphabet = BITCOIN_ALPHABET): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let out = '';
  while (number > 0n) {
    out = (alphabet[Number(number % 58n)] ?? '') + out;
    number /= 58n;
  }
  for (const byte of bytes) {
    if (byte !== 0) break;
    out = (alphabet[0] ?? '') + out;
  }
  return out;
}

/** Base58Check: version byte, payload, and the first four bytes of a double SHA-256. */
export function encodeBase58Check(version: number, payload: Uint8Array, alphabet = BITCOIN_ALPHABET): string {
  const body = Uint8Array.from([version, ...payload]);
  return encodeBase58(Uint8Array.from([...body, ...doubleSha256(body).subarray(0, 4)]), alphabet);
}

export function passesBase58Check(text: string, alphabet = BITCOIN_ALPHABET): boolean {
  let number = 0n;
  for (const char of text) number = number * 58n + BigInt(alphabet.indexOf(char));
  const bytes = Buffer.from(number.toString(16).padStart(50, '0'), 'hex');
  return doubleSha256(bytes.subarray(0, -4)).subarray(0, 4).equals(bytes.subarray(-4));
}

function doubleSha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(createHash('sha256').update(bytes).digest()).digest();
}
