import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { encodeBinding, type SealBinding } from './seal-binding.js';
import { SealBroken, UnknownKey } from './seal-errors.js';
import { KEY_ID, type OpeningKeys, type SealingKey } from './sealing-key.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Node accepts tags of 4 bytes unless the length is given, and 4 bytes can be guessed. */
const OPTIONS = { authTagLength: TAG_BYTES } as const;
const PLAIN = 0;
const VERSION = 1;
/** Version and length of the key id. */
const HEAD_BYTES = 2;

/**
 * Encrypts a value for one place, with AES-256-GCM (NIST SP 800-38D).
 *
 * Bytes stored, version 1:
 *   1, 1 byte | length of the key id, 1 byte | key id, ASCII | nonce, 12 bytes |
 *   ciphertext, as long as the plaintext | tag, 16 bytes
 * Associated data, authenticated and not stored twice:
 *   version, 1 byte | length of the key id, 1 byte | key id | the place, see `encodeBinding`
 *
 * Every part that varies stands behind its length. Stored values depend on this layout: add a version 2, never edit it.
 *
 * Version 0, written by a key of mode `off` only: 0, 1 byte | plaintext.
 *
 * Nonces are random, which is safe for 2^32 values of one key: a data key
 * seals what one person writes, a key-encryption key one value for each person.
 */
export function seal(key: SealingKey, binding: SealBinding, plaintext: Buffer | string): Buffer {
  const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext;
  if (key.mode === 'off') return Buffer.concat([Buffer.of(PLAIN), bytes]);
  const head = headOf(key.id);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.material(), nonce, OPTIONS);
  cipher.setAAD(Buffer.concat([head, encodeBinding(binding)]));
  const ciphertext = cipher.update(bytes);
  return Buffer.concat([head, nonce, ciphertext, cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts what was sealed for this place; throws `SealBroken` when anything about it is different, and
 * `UnknownKey`, which is one of those, when its key is not among the given.
 *
 * The result is a buffer of its own, which the caller may wipe.
 */
export function open(keys: OpeningKeys, binding: SealBinding, sealed: Buffer): Buffer {
  if (sealed[0] === PLAIN) {
    if (keys.mode === 'on') throw new SealBroken('plain', binding);
    return Buffer.from(sealed.subarray(1));
  }
  const parts = split(sealed);
  if (parts === undefined) throw new SealBroken('malformed', binding);
  const key = keys.find(parts.keyId);
  if (key === undefined) throw new UnknownKey(parts.keyId, binding);
  const decipher = createDecipheriv(ALGORITHM, key.material(), parts.nonce, OPTIONS);
  decipher.setAAD(Buffer.concat([parts.head, encodeBinding(binding)])).setAuthTag(parts.tag);
  const plaintext = decipher.update(parts.ciphertext);
  try {
    // Empty in this mode: all that it does is compare the tag, in constant time.
    decipher.final();
  } catch {
    plaintext.fill(0);
    throw new SealBroken('not_authentic', binding);
  }
  return plaintext;
}

/** The id of the key that a value claims to be sealed under; undefined when it is in no known layout or in the clear. */
export function keyIdOf(sealed: Buffer): string | undefined {
  return split(sealed)?.keyId;
}

function split(
  sealed: Buffer,
): { head: Buffer; keyId: string; nonce: Buffer; ciphertext: Buffer; tag: Buffer } | undefined {
  const nonceAt = HEAD_BYTES + (sealed[1] ?? 0);
  const ciphertextAt = nonceAt + NONCE_BYTES;
  const tagAt = sealed.length - TAG_BYTES;
  if (sealed[0] !== VERSION || tagAt < ciphertextAt) return undefined;
  const keyId = sealed.toString('latin1', HEAD_BYTES, nonceAt);
  if (!KEY_ID.test(keyId)) return undefined;
  return {
    head: sealed.subarray(0, nonceAt),
    keyId,
    nonce: sealed.subarray(nonceAt, ciphertextAt),
    ciphertext: sealed.subarray(ciphertextAt, tagAt),
    tag: sealed.subarray(tagAt),
  };
}

function headOf(keyId: string): Buffer {
  if (!KEY_ID.test(keyId)) throw new RangeError('a key id has 1 to 32 letters, digits, _ or -');
  return Buffer.concat([Buffer.of(VERSION, keyId.length), Buffer.from(keyId, 'latin1')]);
}
