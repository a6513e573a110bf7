import { Injectable } from '@nestjs/common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { Problem } from '../errors/problem.js';
import { MAX_PASSWORD_BYTES } from './password-hasher.js';

const MIN_PASSWORD_BYTES = 12;
/** "Safely unguessable: moderate protection from an offline attack", in the words of zxcvbn: 10^8 guesses and more. */
const MIN_SCORE = 3;

/**
 * Which passwords are taken: 12 to 72 bytes and hard to guess, with no rules
 * about kinds of characters (OWASP ASVS 5.0, 6.2.1 to 6.2.12).
 *
 * Guesses are estimated against lists of common passwords, names and words,
 * and against what is known of the account.
 */
@Injectable()
export class PasswordPolicy {
  private readonly estimator = new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    maxLength: MAX_PASSWORD_BYTES,
  });

  /** Throws `request_invalid`, naming `path`. The password is never repeated. */
  require(password: string, email: string, path: string): void {
    const fault = this.faultOf(password, email);
    if (fault)
      throw new Problem('request_invalid', 'One or more values are not valid.', [{ path, message: fault }]);
  }

  private faultOf(password: string, email: string): string | undefined {
    const bytes = Buffer.byteLength(password);
    if (bytes < MIN_PASSWORD_BYTES) return `must have at least ${MIN_PASSWORD_BYTES} bytes`;
    if (bytes > MAX_PASSWORD_BYTES) return `must have at most ${MAX_PASSWORD_BYTES} bytes`;
    const { score } = this.estimator.check(password, ['hushdesk', email, ...email.split(/[@._+-]/)]);
    return score < MIN_SCORE
      ? 'is too easy to guess: take several unrelated words, or a generated one'
      : undefined;
  }
}
