import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import { PasswordHasher } from '../password-hasher.js';
import { User } from '../store/user.entity.js';
import { UserEmails } from '../users/user-emails.js';
import { LoginDelay } from './login-delay.js';
import { RefreshTokens, type TokenPair } from './refresh-tokens.js';

/** Logging in with a password. */
@Injectable()
export class Logins {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly delay: LoginDelay,
    private readonly hasher: PasswordHasher,
    private readonly refreshTokens: RefreshTokens,
    private readonly audit: AuditLog,
    private readonly emails: UserEmails,
  ) {}

  /**
   * Throws `login_delayed` after too many failures, `credentials_invalid` for everything else that is wrong:
   * an unknown address, a wrong password and a disabled account answer alike and take the same time.
   */
  async login(email: string, password: string, address: string): Promise<TokenPair> {
    const waitSeconds = await this.delay.begin(email, address);
    if (waitSeconds > 0) {
      await this.audit.append({
        action: 'login.delayed',
        facts: { waitSeconds },
        personal: { address, email },
      });
      throw new Problem('login_delayed', undefined, undefined, {
        headers: { 'Retry-After': String(waitSeconds) },
      });
    }
    const user = await this.users.findOneBy({ emailIndex: In(this.emails.indexesOf(email)) });
    const matches = await this.hasher.verify(password, user?.passwordHash);
    if (!user || !matches || user.status !== 'active') {
      await this.audit.append({ action: 'login.failed', personal: { address, email } });
      throw new Problem('credentials_invalid');
    }
    await this.rehashIfNeeded(user, password);
    const tokens = await this.refreshTokens.open(user.id);
    // Only now: a login that could not go on record forgives nothing.
    await this.delay.succeed(email, address);
    return tokens;
  }

  /** Only while the hash is still the one that was checked: a password changed meanwhile must win. */
  private async rehashIfNeeded({ id, passwordHash }: User, password: string): Promise<void> {
    if (!this.hasher.needsRehash(passwordHash)) return;
    await this.users.update({ id, passwordHash }, { passwordHash: await this.hasher.hash(password) });
  }
}
