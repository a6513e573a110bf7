import { createHmac, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { KeyWiped } from './seal-errors.js';
import type { OpeningKeys, SealingKey, SealingMode } from './sealing-key.js';

export const KEY_BYTES = 32;
const ID_PURPOSE = 'data-key-id/v1';
/** 48 bits: enough to tell keys apart, in 8 characters in front of each value. */
const ID_BYTES = 6;
const SHOWN_AS = '[secret]';

/**
 * The key of one person's data, in memory.
 *
 * Its bytes are zeroed as soon as nobody holds it. Whoever made it, or got it
 * from `hold` or from a method that hands it out, holds it once and lets go
 * once, best with `using`; so a cache can drop a key while a request still
 * seals with it. `wipe` zeroes it at once for everyone: then sealing and
 * opening throw `KeyWiped`, and nothing is ever sealed under zeros.
 *
 * The id is derived from the bytes (HMAC-SHA-256 under the key of
 * "data-key-id/v1", first 6 bytes, base64url): it needs no column, and a value
 * of another person's key is recognised before it is tried.
 */
export class DataKey implements SealingKey, OpeningKeys, Disposable {
  readonly id: string;
  readonly #bytes: Buffer;
  #holders = 1;
  #wiped = false;

  /** Takes the 32 bytes over: they are zeroed in place later, and the caller must not use them. */
  constructor(
    bytes: Buffer,
    readonly mode: SealingMode = 'on',
  ) {
    if (bytes.length !== KEY_BYTES) throw new RangeError(`a data key has ${KEY_BYTES} bytes`);
    this.#bytes = bytes;
    this.id = createHmac('sha256', bytes).update(ID_PURPOSE).digest().toString('base64url', 0, ID_BYTES);
  }

  static random(mode: SealingMode = 'on'): DataKey {
    return new DataKey(randomBytes(KEY_BYTES), mode);
  }

  get wiped(): boolean {
    return this.#wiped;
  }

  material(): Buffer {
    if (this.#wiped) throw new KeyWiped(this.id);
    return this.#bytes;
  }

  find(id: string): SealingKey | undefined {
    return id === this.id ? this : undefined;
  }

  /** Holds it once more. Throws `KeyWiped` when it is too late. */
  hold(): this {
    if (this.#wiped) throw new KeyWiped(this.id);
    this.#holders++;
    return this;
  }

  /** Lets go of it; the last one to do so wipes it. */
  release(): void {
    this.#holders--;
    if (this.#holders <= 0) this.wipe();
  }

  [Symbol.dispose](): void {
    this.release();
  }

  /** Zeroes it, whoever holds it. May be repeated. */
  wipe(): void {
    this.#wiped = true;
    this.#bytes.fill(0);
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
