import { crc32 } from 'node:zlib';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The six characters GitHub and npm put at the end of their tokens, made from the random part alone. */
export function crc32Base62(secret: string): string {
  let rest = crc32(secret);
  let out = '';
  for (let i = 0; i < 6; i += 1) {
    out = (BASE62[rest % 62] ?? '') + out;
    rest = Math.floor(rest / 62);
  }
  return out;
}

/** Grafana's suffix: CRC-32 of prefix and secret together, bytes low to high, in hex. */
export function crc32LittleEndianHex(text: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(text));
  return bytes.toString('hex');
}
