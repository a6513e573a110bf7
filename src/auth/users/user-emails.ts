import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { keyedHash } from '../../crypto/keyed-hash.js';
import { open, seal } from '../../crypto/sealed.js';
import { ServiceKeys } from '../../keys/service-keys.js';

const PURPOSE = 'user-email/v1';

/** How the e-mail address of a user lies in the database: sealed, beside a blind index to find it by. */
@Injectable()
export class UserEmails {
  private readonly keys: readonly string[];

  constructor(
    private readonly serviceKeys: ServiceKeys,
    { blindIndexKey, blindIndexKeyPrevious }: Settings,
  ) {
    if (blindIndexKey === undefined) throw new Error('BLIND_INDEX_KEY is missing');
    this.keys =
      blindIndexKeyPrevious === undefined ? [blindIndexKey] : [blindIndexKey, blindIndexKeyPrevious];
  }

  get isChangingKey(): boolean {
    return this.keys.length > 1;
  }

  /** The index of an address, whatever its case. */
  indexOf(email: string): Buffer {
    return this.indexesOf(email)[0] ?? Buffer.alloc(0);
  }

  /** All indexes under which an address may be found: two while the key is being changed. The first is the current one. */
  indexesOf(email: string): Buffer[] {
    return this.keys.map((key) => keyedHash(key, PURPOSE, email.toLowerCase()));
  }

  async seal(userId: string, email: string): Promise<Buffer> {
    return seal(await this.serviceKeys.get('users'), placeOf(userId), email);
  }

  /** Throws `SealBroken` for what was not sealed for this user. */
  async open(userId: string, sealed: Buffer): Promise<string> {
    return open(await this.serviceKeys.get('users'), placeOf(userId), sealed).toString();
  }
}

function placeOf(row: string) {
  return { table: 'users', row, column: 'email_sealed' };
}
