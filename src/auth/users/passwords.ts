import { Injectable } from '@nestjs/common';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import { PasswordHasher } from '../password-hasher.js';
import { LoginRepository } from '../store/login.repository.js';
import { Users } from './users.js';

/** Changing passwords, which ends sessions. */
@Injectable()
export class Passwords {
  constructor(
    private readonly users: Users,
    private readonly logins: LoginRepository,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** By the owner, who stays logged in here and is logged out everywhere else. Throws `credentials_invalid`. */
  async change(
    userId: string,
    familyId: string,
    currentPassword: string,
    newPassword: string,
  ): Promise<void> {
    const user = await this.users.get(userId);
    if (!(await this.hasher.verify(currentPassword, user.passwordHash)))
      throw new Problem('credentials_invalid');
    await this.users.setPassword(user, newPassword, 'newPassword', (manager) =>
      this.logins.revokeOthers(userId, familyId, this.clock.now(), manager),
    );
  }

  /** By an administrator; every session of the user ends. */
  async reset(userId: string, newPassword: string): Promise<void> {
    await this.users.setPassword(await this.users.get(userId), newPassword, 'password', (manager) =>
      this.logins.revokeOthers(userId, null, this.clock.now(), manager),
    );
  }
}
