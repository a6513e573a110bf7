import type { Settings } from './config/settings.js';
import { keyedHash } from './crypto/keyed-hash.js';
import type { BucketDigest } from './http/limits/bucket-digest.js';

const PURPOSE = 'rate-limit/v1';
const LENGTH = 32;

/** Keyed, because all addresses of IPv4 are tried in a minute; with a key that all instances have in common. */
export function bucketDigest(settings: Settings): BucketDigest {
  const { blindIndexKey } = settings;
  if (blindIndexKey === undefined) throw new Error('BLIND_INDEX_KEY is missing');
  return { of: (text) => keyedHash(blindIndexKey, PURPOSE, text).toString('hex').slice(0, LENGTH) };
}
