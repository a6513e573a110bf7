import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

const SEED_BYTES = 32;
/** PKCS #8 of an Ed25519 key (RFC 8410, 7) up to the seed. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, 4) up to the point. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs with one Ed25519 key (RFC 8032), which never leaves it. */
export class Ed25519Signer {
  /** The public key, 32 bytes. */
  readonly publicKey: Buffer;
  readonly #privateKey: KeyObject;

  /** `seed` is 32 bytes as base64. Throws, without showing it, for anything else. */
  constructor(seed: string) {
    const bytes = Buffer.from(seed, 'base64');
    if (bytes.length !== SEED_BYTES) throw new Error('An Ed25519 seed is 32 bytes as base64');
    this.#privateKey = createPrivateKey({
      key: Buffer.concat([PKCS8_PREFIX, bytes]),
      format: 'der',
      type: 'pkcs8',
    });
    this.publicKey = createPublicKey(this.#privateKey)
      .export({ format: 'der', type: 'spki' })
      .subarray(SPKI_PREFIX.length);
  }

  /** The signature, 64 bytes. */
  sign(message: Buffer): Buffer {
    return sign(null, message, this.#privateKey);
  }
}

/** Whether an Ed25519 signature of a message is by the holder of a public key of 32 bytes. */
export function isSignedBy(publicKey: Buffer, message: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}
