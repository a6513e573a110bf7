import { Injectable } from '@nestjs/common';
import { Problem } from '../errors/problem.js';
import { PasswordEstimator } from './password-estimator.js';
import { MAX_PASSWORD_BYTES } from './password-hasher.js';

/** What NIST SP 800-63B-4 asks where a password is the only factor. */
const MIN_PASSWORD_CHARACTERS = 15;
/** "Safely unguessable: moderate protection from an offline attack", in the words of zxcvbn: 10^8 guesses and more. */
const MIN_SCORE = 3;

/**
 * Which passwords are taken: 15 characters to 72 bytes and hard to guess, with
 * no rules about kinds of characters (OWASP ASVS 5.0, 6.2.1 to 6.2.12).
 *
 * Guesses are estimated against lists of common passwords, names and words,
 * and against what is known of the account.
 */
@Injectable()
export class PasswordPolicy {
  constructor(private readonly estimator: PasswordEstimator) {}

  /** Rejects with `request_invalid`, naming `path`. The password is never repeated. */
  async require(password: string, email: string, path: string): Promise<void> {
    const fault = await this.faultOf(password, email);
    if (fault)
      throw new Problem('request_invalid', 'One or more values are not valid.', [{ path, message: fault }]);
  }

  private async faultOf(password: string, email: string): Promise<string | undefined> {
    if ([...password].length < MIN_PASSWORD_CHARACTERS)
      return `must have at least ${MIN_PASSWORD_CHARACTERS} characters`;
    if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES)
      return `must have at most ${MAX_PASSWORD_BYTES} bytes`;
    const score = await this.estimator.estimate(password, ['hushdesk', email, ...email.split(/[@._+-]/)]);
    return score < MIN_SCORE
      ? 'is too easy to guess: take several unrelated words, or a generated one'
      : undefined;
  }
}
