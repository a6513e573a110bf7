import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, MoreThan, Not, Repository } from 'typeorm';
import { User } from '../store/user.entity.js';
import { UserEmails } from './user-emails.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Brings the stored addresses of users up to date at start: seals those from before addresses were sealed, and, while
 * the key of the blind index is being changed, indexes all under the new one. Safe to stop and to run twice at once.
 */
@Injectable()
export class UserEmailSealing implements OnApplicationBootstrap {
  private readonly logger = new Logger(UserEmailSealing.name);

  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly emails: UserEmails,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      while (await this.sealNext());
      if (this.emails.isChangingKey) await this.indexAll();
    } catch (error) {
      // A schema that is not there yet: readiness says so, and the next start tries again.
      this.logger.warn(
        { err: error },
        'the stored e-mail addresses of users could not be brought up to date',
      );
    }
  }

  private async sealNext(): Promise<boolean> {
    const plain = await this.users.find({ where: { plainEmail: Not(IsNull()) }, take: BATCH });
    for (const { id, plainEmail } of plain) {
      if (plainEmail === null) continue;
      const emailSealed = await this.emails.seal(id, plainEmail);
      const sealed = { emailSealed, emailIndex: this.emails.indexOf(plainEmail), plainEmail: null };
      await this.users.update({ id, plainEmail }, sealed);
    }
    return plain.length > 0;
  }

  private async indexAll(): Promise<void> {
    let after: string | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const page: User[] = await this.users.find({
        where: { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const { id, emailSealed, emailIndex } of page) {
        if (emailSealed === null) continue;
        const index = this.emails.indexOf(await this.emails.open(id, emailSealed));
        if (emailIndex?.equals(index) !== true) await this.users.update({ id }, { emailIndex: index });
      }
      after = page.at(-1)?.id;
    }
  }
}
