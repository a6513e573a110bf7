import { createSecretKey } from 'node:crypto';
import { inspect } from 'node:util';
import { parseKeyRing, type RingEntry } from '../config/key-ring-text.js';
import { DataKey } from './data-key.js';
import type { SealBinding } from './seal-binding.js';
import { open, seal } from './sealed.js';
import type { OpeningKeys, SealingKey, SealingMode } from './sealing-key.js';

/**
 * The key-encryption keys: the first encrypts, all decrypt.
 *
 * They encrypt data keys and nothing that grows, so that a rotation re-wraps
 * one short value for each person. Data keys are encrypted in every mode: the
 * mode is what the keys that come out of here seal with.
 */
export class KeyRing implements OpeningKeys {
  /** The ring itself takes no key in the clear, whatever is done with the data. */
  readonly mode = 'on';
  #keys: ReadonlyMap<string, SealingKey>;
  #first: SealingKey;

  /** `id:base64` pairs separated by commas, 32 bytes each. Throws without naming a key. */
  constructor(
    text: string,
    private readonly dataMode: SealingMode = 'on',
  ) {
    [this.#keys, this.#first] = keysOf(text);
  }

  /** The id of the key that encrypts. */
  get firstId(): string {
    return this.#first.id;
  }

  /** All ids, the encrypting one first. */
  get ids(): readonly string[] {
    return [...this.#keys.keys()];
  }

  find(id: string): SealingKey | undefined {
    return this.#keys.get(id);
  }

  /**
   * Takes over another ring while in use; answers whether it differs.
   *
   * Throws, and stays as it was, when the text is no ring, or when it has another
   * key under an id of this one: what lies under that id would be lost.
   */
  replace(text: string): boolean {
    const [keys, first] = keysOf(text);
    for (const [id, key] of keys) {
      const known = this.#keys.get(id);
      if (known && !known.material().equals(key.material())) {
        throw new Error(`has another key under the id ${id} than before`);
      }
    }
    const before = this.ids.join();
    [this.#keys, this.#first] = [keys, first];
    return this.ids.join() !== before;
  }

  /** Encrypts a data key for the place where it is stored. */
  wrap(dataKey: DataKey, binding: SealBinding): Buffer {
    const bytes = dataKey.material().export();
    try {
      return seal(this.#first, binding, bytes);
    } finally {
      bytes.fill(0);
    }
  }

  /** Decrypts a data key. Throws `SealBroken`, or `UnknownKey` with the id that is missing. */
  unwrap(wrapped: Buffer, binding: SealBinding): DataKey {
    return new DataKey(open(this, binding, wrapped), this.dataMode);
  }

  /** A new data key. */
  createDataKey(): DataKey {
    return DataKey.random(this.dataMode);
  }

  toJSON(): readonly string[] {
    return this.ids;
  }

  [inspect.custom](): string {
    return `KeyRing(${this.ids.join(', ')})`;
  }
}

function keysOf(text: string): [ReadonlyMap<string, SealingKey>, SealingKey] {
  const [first, ...others] = parseKeyRing(text);
  const encrypting = toSealingKey(first);
  const keys = [encrypting, ...others.map(toSealingKey)];
  return [new Map(keys.map((key) => [key.id, key])), encrypting];
}

function toSealingKey({ id, key }: RingEntry): SealingKey {
  const material = createSecretKey(key);
  key.fill(0);
  return { id, mode: 'on', material: () => material };
}
