import { createHmac } from 'node:crypto';
import type { DataKey } from './data-key.js';

/**
 * HMAC-SHA-256 of exactly these bytes under a service key, as 64 lower-case hexadecimal digits.
 *
 * No purpose stands in front, as it does in `keyedHash`: the key has one purpose only, and whoever holds key and
 * bytes can check the digest with any tool. Stored digests depend on this layout. Throws `KeyWiped`.
 */
export function keyedDigest(key: DataKey, bytes: Uint8Array): string {
  return createHmac('sha256', key.material()).update(bytes).digest('hex');
}
