import { Injectable } from '@nestjs/common';
import bcrypt from 'bcrypt';
import { Settings } from '../config/settings.js';

/** bcrypt reads no more than this; longer passwords are refused rather than silently cut. */
export const MAX_PASSWORD_BYTES = 72;

/**
 * Hashes passwords with bcrypt, off the event loop (libuv's thread pool).
 *
 * A hash carries its cost: raising the setting rehashes each password when it
 * is next used (OWASP ASVS 5.0, 11.4.2).
 */
@Injectable()
export class PasswordHasher {
  private dummy: Promise<string> | undefined;

  constructor(private readonly settings: Settings) {}

  hash(password: string): Promise<string> {
    return bcrypt.hash(password, this.settings.passwordHashCost);
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * Without a hash (no such account) it does the same work on a hash of its
   * own and answers false, so that both look alike in time.
   */
  async verify(password: string, hash: string | undefined): Promise<boolean> {
    this.dummy ??= this.hash('nobody has this password');
    const matches = await bcrypt.compare(password, hash ?? (await this.dummy));
    return matches && hash !== undefined && Buffer.byteLength(password) <= MAX_PASSWORD_BYTES;
  }

  /** Whether a hash was made with another cost than today's. */
  needsRehash(hash: string): boolean {
    return bcrypt.getRounds(hash) !== this.settings.passwordHashCost;
  }
}
