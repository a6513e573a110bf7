import { createHash } from 'node:crypto';

/** The first `length` hexadecimal digits of the SHA-256 of a text: tells a typing error, protects nothing. */
export function checksumOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
