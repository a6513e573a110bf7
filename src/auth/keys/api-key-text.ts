import { checksumOf } from '../../crypto/checksum.js';
import { randomHex } from '../../crypto/secure-random.js';

const CHECKSUM_LENGTH = 8;
const FORM = /^hd_([0-9a-f]{16})_([0-9a-f]{64})([0-9a-f]{8})$/;

/** The parts of an API key as its holder writes it. */
export interface ApiKeyText {
  /** Public: finds the record, may be logged. */
  publicId: string;
  /** 256 random bits; only a keyed hash of it is stored. */
  secret: string;
}

/**
 * The text of a new API key: `hd_<id>_<secret><checksum>`.
 *
 * Hexadecimal throughout, so that a double click selects the whole key. The
 * checksum lets a secret scanner, and us, tell a key from a look-alike or a
 * typing error without asking the database.
 */
export function newApiKeyText(): ApiKeyText & { text: string } {
  const publicId = randomHex(8);
  const secret = randomHex(32);
  return { publicId, secret, text: `hd_${publicId}_${secret}${checksum(publicId, secret)}` };
}

/** Takes a key apart; undefined when it was not made by us or was mistyped. */
export function parseApiKeyText(text: string): ApiKeyText | undefined {
  const [, publicId, secret, given] = FORM.exec(text) ?? [];
  if (publicId === undefined || secret === undefined) return undefined;
  return checksum(publicId, secret) === given ? { publicId, secret } : undefined;
}

function checksum(publicId: string, secret: string): string {
  return checksumOf(`hd_${publicId}_${secret}`, CHECKSUM_LENGTH);
}
