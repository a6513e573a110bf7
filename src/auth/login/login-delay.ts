import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { keyedHash } from '../../crypto/keyed-hash.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { COUNT_ATTEMPT, FIND_ATTEMPTS, FORGIVE_ATTEMPTS } from '../store/login.statements.js';

/** Failures that cost nothing, and the longest wait in seconds; in between the wait doubles from one second. */
const LIMITS = {
  /** One account tried from one address. */
  pair: { free: 4, longest: 900 },
  /** One account tried from anywhere: short, because a stranger can bring it about. */
  account: { free: 20, longest: 10 },
  /** Any accounts tried from one address. */
  address: { free: 20, longest: 900 },
} as const;

interface Attempt {
  pair: Buffer;
  account: Buffer;
  address: Buffer;
}

/**
 * Slows the guessing of passwords, by account and by address (OWASP ASVS 5.0, 6.3.1).
 *
 * Nothing is ever locked for good. The wait of an account as a whole is short,
 * and does not hold for an address from which its owner has logged in before:
 * a stranger cannot keep the owner out. Kept in the database, so that all
 * instances count together; accounts and addresses only as keyed hashes.
 */
@Injectable()
export class LoginDelay {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly settings: Settings,
  ) {}

  /** Counts an attempt about to be made; answers the seconds to wait instead, or 0 when it may be made. */
  async begin(email: string, address: string): Promise<number> {
    const attempt = this.keysOf(email, address);
    const known = await this.statements.run<{ key: Buffer; waitSeconds: number; succeededAt: Date | null }>(
      FIND_ATTEMPTS,
      [Object.values(attempt)],
    );
    const trusted = known.some(({ key, succeededAt }) => key.equals(attempt.pair) && succeededAt !== null);
    const counted = (Object.keys(LIMITS) as (keyof Attempt)[]).filter(
      (name) => !(trusted && name === 'account'),
    );
    const passed = await this.statements.run<{ key: Buffer }>(COUNT_ATTEMPT, [
      counted.map((name) => attempt[name]),
      counted.map((name) => LIMITS[name].free),
      counted.map((name) => LIMITS[name].longest),
    ]);
    if (passed.length === counted.length) return 0;
    const waits = counted.map((name) => known.find(({ key }) => key.equals(attempt[name]))?.waitSeconds ?? 0);
    return Math.max(1, Math.ceil(Math.max(...waits)));
  }

  /** Takes back what was counted for a login that succeeded, and remembers its address. */
  async succeed(email: string, address: string): Promise<void> {
    const { pair, address: from } = this.keysOf(email, address);
    await this.statements.run(FORGIVE_ATTEMPTS, [[pair, from]]);
  }

  private keysOf(email: string, address: string): Attempt {
    const key = this.settings.blindIndexKey ?? '';
    const account = email.toLowerCase();
    return {
      pair: keyedHash(key, 'login-pair/v1', `${account}\n${address}`),
      account: keyedHash(key, 'login-account/v1', account),
      address: keyedHash(key, 'login-address/v1', address),
    };
  }
}
