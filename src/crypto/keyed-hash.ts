import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SealingKey } from './sealing-key.js';

/**
 * HMAC-SHA-256 of a text under a purpose.
 *
 * Bytes authenticated: purpose (ASCII, no NUL) | NUL | text in UTF-8. The NUL
 * keeps two purposes apart that begin alike. Stored hashes depend on this
 * layout: introduce a new purpose rather than edit it.
 */
export function keyedHash(key: string, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(purpose).update('\0').update(text).digest();
}

/**
 * HMAC-SHA-256 of bytes under a data key and a purpose, for names under which sealed values are kept elsewhere.
 *
 * Bytes authenticated: purpose (ASCII, no NUL) | NUL | bytes. Throws `KeyWiped`.
 */
export function digestUnder(key: SealingKey, purpose: string, bytes: Buffer): Buffer {
  return createHmac('sha256', key.material()).update(purpose).update('\0').update(bytes).digest();
}

/** Compares two hashes of equal length in constant time; false when the lengths differ. */
export function equalHashes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** SHA-256 of a text that is random by itself, such as a token: no key is needed against guessing. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
