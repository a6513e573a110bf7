import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { KeyWiped } from './seal-errors.js';
import type { OpeningKeys, SealingKey, SealingMode } from './sealing-key.js';

const KEY_BYTES = 32;
const ID_PURPOSE = 'data-key-id/v1';
/** 48 bits: enough to tell keys apart, in 8 characters in front of each value. */
const ID_BYTES = 6;
const SHOWN_AS = '[secret]';

/**
 * The key of one person's data, in memory.
 *
 * The bytes it is made from are zeroed at once; what stays is one copy outside
 * the JavaScript heap, which OpenSSL zeroes when the object is collected. So a
 * cache may simply drop a key while a request still seals with it. `wipe` ends
 * it for everyone who holds it: from then on sealing and opening throw
 * `KeyWiped`, and nothing is ever sealed under zeros.
 *
 * The id is derived from the bytes (HMAC-SHA-256 under the key of
 * "data-key-id/v1", first 6 bytes, base64url): it needs no column, and a value
 * of another person's key is recognised before it is tried.
 */
export class DataKey implements SealingKey, OpeningKeys {
  readonly id: string;
  #key: KeyObject | undefined;

  /** Takes the 32 bytes over and zeroes them in place. */
  constructor(
    bytes: Buffer,
    readonly mode: SealingMode = 'on',
  ) {
    if (bytes.length !== KEY_BYTES) throw new RangeError(`a data key has ${KEY_BYTES} bytes`);
    this.#key = createSecretKey(bytes);
    bytes.fill(0);
    const digest = createHmac('sha256', this.#key).update(ID_PURPOSE).digest();
    this.id = digest.toString('base64url', 0, ID_BYTES);
  }

  static random(mode: SealingMode = 'on'): DataKey {
    return new DataKey(randomBytes(KEY_BYTES), mode);
  }

  get wiped(): boolean {
    return this.#key === undefined;
  }

  material(): KeyObject {
    if (this.#key === undefined) throw new KeyWiped(this.id);
    return this.#key;
  }

  find(id: string): SealingKey | undefined {
    return id === this.id ? this : undefined;
  }

  /** Ends the key, whoever holds it. May be repeated. */
  wipe(): void {
    this.#key = undefined;
  }

  toJSON(): string {
    return SHOWN_AS;
  }

  toString(): string {
    return SHOWN_AS;
  }

  [inspect.custom](): string {
    return SHOWN_AS;
  }
}
