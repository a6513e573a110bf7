import type { KeyObject } from 'node:crypto';

/** Ids of keys, as they stand in a ring and in front of each sealed value. */
export const KEY_ID = /^[\w-]{1,32}$/;

/**
 * How values are stored.
 *
 * `on`: encrypted, and nothing else is read. `off`: in the clear; both are
 * read. `mixed`: encrypted, and what was stored in the clear before is still
 * read, which also lets through what somebody else wrote into the database in
 * the clear.
 */
export type SealingMode = 'on' | 'off' | 'mixed';

/** A key that seals. The mode travels with it, so that no caller can forget to ask for it. */
export interface SealingKey {
  /** Matches `KEY_ID`. */
  readonly id: string;
  readonly mode: SealingMode;
  /**
   * The AES-256 key, for use at once and never kept: it must be gone when its owner drops it.
   * A key object, because setting up a cipher from bytes takes three times as long. Throws `KeyWiped`.
   */
  material(): KeyObject;
}

/** The keys among which the one of a sealed value is looked for, by its id. */
export interface OpeningKeys {
  readonly mode: SealingMode;
  find(id: string): SealingKey | undefined;
}
