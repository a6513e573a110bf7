import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { keyedHash } from '../crypto/keyed-hash.js';

/**
 * Turns a client's own id for a person into the blind index under which the person is found again.
 *
 * The id itself is never stored in the clear: whoever reads the table learns
 * neither the ids nor, without the key, whether a guessed one is there.
 */
@Injectable()
export class SubjectReference {
  private readonly key: string;
  private readonly previousKey: string | undefined;

  constructor({ blindIndexKey, blindIndexKeyPrevious }: Settings) {
    if (blindIndexKey === undefined) throw new Error('BLIND_INDEX_KEY is missing');
    this.key = blindIndexKey;
    this.previousKey = blindIndexKeyPrevious;
  }

  /** 32 bytes, the same for the same client and id; clients never share an index. */
  indexOf(clientId: string, externalId: string): Buffer {
    return indexUnder(this.key, clientId, externalId);
  }

  /** The same under the key before; undefined when the key is not being changed. */
  previousIndexOf(clientId: string, externalId: string): Buffer | undefined {
    return this.previousKey === undefined ? undefined : indexUnder(this.previousKey, clientId, externalId);
  }
}

function indexUnder(key: string, clientId: string, externalId: string): Buffer {
  return keyedHash(key, `subject-ref/v1/${clientId}`, externalId);
}
