import { Problem } from '../errors/problem.js';

import type { SealBinding } from './seal-binding.js';

/**
 * What does not fit: cut short or in no known layout, in the clear where that is not accepted, under a key
 * that is not at hand, or not what was sealed for this place.
 */
export type SealFault = 'malformed' | 'plain' | 'unknown_key' | 'not_authentic';

/**
 * A sealed value does not open where it lies: it was changed, moved, or its key is another.
 *
 * Says where, never what: neither the message nor a property holds content or
 * key material, so it may be logged as it is.
 */
export class SealBroken extends Error {
  constructor(
    readonly fault: SealFault,
    readonly binding: SealBinding,
    detail = fault.replaceAll('_', ' '),
  ) {
    super(`A sealed value in ${binding.table}.${binding.column} does not open: ${detail}`);
    this.name = 'SealBroken';
  }
}

/** The value is sealed under a key that is not at hand; `keyId` says which. */
export class UnknownKey extends SealBroken {
  constructor(
    readonly keyId: string,
    binding: SealBinding,
  ) {
    super('unknown_key', binding, `there is no key ${keyId}`);
    this.name = 'UnknownKey';
  }
}

/**
 * A data key that was ended for good: its person is being erased. To a caller that is the same as not there, at
 * whatever point of a request it comes.
 */
export class KeyWiped extends Problem {
  /** `keyId` names the key, not the person. */
  constructor(keyId: string) {
    super('resource_not_found', undefined, undefined, {
      cause: new Error(`the data key ${keyId} was wiped`),
    });
    this.name = 'KeyWiped';
  }
}
