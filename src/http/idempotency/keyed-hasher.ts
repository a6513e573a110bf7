/**
 * A hash under a key that only this installation has. The composition provides it, for this room knows no
 * cryptography. Equal inputs give equal hashes, 32 bytes, as long as the key stays.
 */
export abstract class KeyedHasher {
  abstract hash(purpose: string, text: string): Buffer;
}
