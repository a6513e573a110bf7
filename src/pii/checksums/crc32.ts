const TABLE = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLE[i] = value >>> 0;
}

/** CRC-32 (IEEE) of ASCII text. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) crc = (crc >>> 8) ^ (TABLE[(crc ^ text.charCodeAt(i)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** GitHub's and npm's rule: the last six characters are the CRC of the rest, in base 62. */
export function hasCrcSuffix(body: string): boolean {
  let rest = crc32(body.slice(0, -6));
  let suffix = '';
  for (let i = 0; i < 6; i++) {
    suffix = BASE62.charAt(rest % 62) + suffix;
    rest = Math.floor(rest / 62);
  }
  return body.endsWith(suffix);
}
