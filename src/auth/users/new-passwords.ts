import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../password-hasher.js';
import { PasswordPolicy } from '../password-policy.js';

/** Takes in passwords that somebody has chosen. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The hash to store. Throws `request_invalid`, naming the field, for a password that is too easy to guess. */
  async hash(password: string, email: string, path: string): Promise<string> {
    await this.policy.require(password, email, path);
    return this.hasher.hash(password);
  }
}
