import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, LessThan, QueryFailedError, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditParty } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import { HOUSE_CLIENT_ID } from '../../context/actor.js';
import { concernSubject } from '../../context/request-context.js';
import { NOTIFY } from '../../database/notifications.js';
import { Problem } from '../../errors/problem.js';
import { decodeCursor, type PageQuery } from '../../http/cursor-page.js';
import { Subjects } from '../../privacy/subjects.js';
import { Clock } from '../../time/clock.js';
import type { Role } from '../roles.js';
import { User, type UserStatus } from '../store/user.entity.js';
import { NewPasswords } from './new-passwords.js';
import { UserEmails } from './user-emails.js';

export const USER_TOPIC = 'user';
const UNIQUE_VIOLATION = '23505';

/** A user with the address in the clear, for those who may see it. */
export type KnownUser = User & { email: string };

/** The people with a password. A change reaches their running sessions on every instance. */
@Injectable()
export class Users {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly subjects: Subjects,
    private readonly emails: UserEmails,
    private readonly passwords: NewPasswords,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first; one more than `limit` when there are more. */
  async list({ limit, cursor }: PageQuery): Promise<KnownUser[]> {
    const before = decodeCursor(cursor);
    const users = await this.users.find({
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return Promise.all(users.map((user) => this.withEmail(user)));
  }

  async get(id: string): Promise<KnownUser> {
    const user = await this.users.findOneBy({ id });
    if (!user) throw new Problem('resource_not_found');
    return this.withEmail(user);
  }

  /** In a transaction of the caller. */
  async find(id: string, transaction: EntityManager): Promise<KnownUser | undefined> {
    const user = await transaction.findOneBy(User, { id });
    return user ? this.withEmail(user) : undefined;
  }

  async findByEmail(email: string): Promise<KnownUser | null> {
    const user = await this.users.findOneBy({ emailIndex: In(this.emails.indexesOf(email)) });
    return user && this.withEmail(user);
  }

  /** Throws `email_taken`, and `request_invalid` for a password that is too easy to guess. */
  async create(email: string, password: string, role: Role): Promise<KnownUser> {
    const passwordHash = await this.passwords.hash(password, email, 'password');
    if (await this.findByEmail(email)) throw new Problem('email_taken');
    const id = uuidv7();
    const user: User = {
      id,
      emailIndex: this.emails.indexOf(email),
      emailSealed: await this.emails.seal(id, email),
      plainEmail: null,
      passwordHash,
      role,
      status: 'active',
      createdAt: this.clock.now(),
    };
    try {
      await this.users.manager.transaction(async (manager) => {
        await this.subjects.add(user.id, HOUSE_CLIENT_ID, manager);
        await manager.insert(User, user);
        await this.audit.append(
          { action: 'user.created', resource: partyOf(user.id), facts: { role } },
          manager,
        );
      });
    } catch (error) {
      const { code } = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : {};
      if (code === UNIQUE_VIOLATION) throw new Problem('email_taken', undefined, undefined, { cause: error });
      throw error;
    }
    concernSubject(user.id);
    return { ...user, email };
  }

  /** Throws `last_admin` when nobody would be left to administer. */
  async change(
    id: string,
    changes: { role?: Role | undefined; status?: UserStatus | undefined },
  ): Promise<KnownUser> {
    const { role, status } = changes;
    const given = { ...(role === undefined ? {} : { role }), ...(status === undefined ? {} : { status }) };
    await this.users.manager.transaction(async (manager) => {
      const isThere = await this.underLock(id, manager, async (user) => {
        const after = { ...user, ...given };
        if (after.role !== 'admin' || after.status !== 'active') await this.requireOtherAdmin(user, manager);
        if (Object.keys(given).length > 0) await manager.update(User, { id }, given);
        await this.audit.append({ action: 'user.changed', resource: partyOf(id), facts: given }, manager);
      });
      if (!isThere) throw new Problem('resource_not_found');
    });
    return this.get(id);
  }

  /** Throws `last_admin` when nobody would be left to administer. */
  async delete(id: string): Promise<void> {
    await this.users.manager.transaction(async (manager) => {
      if (!(await this.deleteIn(id, manager))) throw new Problem('resource_not_found');
    });
  }

  /** The same in a transaction of the caller; false when there is no such user. */
  async deleteIn(id: string, transaction: EntityManager): Promise<boolean> {
    return this.underLock(id, transaction, async (user) => {
      await this.requireOtherAdmin(user, transaction);
      await transaction.delete(User, { id });
      await this.audit.append({ action: 'user.deleted', resource: partyOf(id) }, transaction);
    });
  }

  /** Sets a new password, and ends what the caller ends, in one transaction. */
  async setPassword(
    { id, email }: KnownUser,
    password: string,
    path: string,
    endSessions: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    const passwordHash = await this.passwords.hash(password, email, path);
    await this.users.manager.transaction(async (manager) => {
      await manager.update(User, { id }, { passwordHash });
      await endSessions(manager);
      await this.audit.append({ action: 'password.changed', resource: partyOf(id) }, manager);
    });
  }

  private async withEmail(user: User): Promise<KnownUser> {
    const { id, plainEmail, emailSealed } = user;
    const email = emailSealed === null ? plainEmail : await this.emails.open(id, emailSealed);
    return { ...user, email: email ?? '' };
  }

  private async underLock(
    id: string,
    manager: EntityManager,
    work: (user: User) => Promise<void>,
  ): Promise<boolean> {
    // All admins are locked, in order: two admins removing each other at once cannot both succeed.
    const locked = await manager.find(User, {
      where: [{ role: 'admin' }, { id }],
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const user = locked.find((candidate) => candidate.id === id);
    if (!user) return false;
    await work(user);
    await manager.query(NOTIFY, [`${USER_TOPIC}:${id}`]);
    return true;
  }

  private async requireOtherAdmin(user: User, manager: EntityManager): Promise<void> {
    if (user.role !== 'admin' || user.status !== 'active') return;
    if ((await manager.countBy(User, { role: 'admin', status: 'active' })) < 2)
      throw new Problem('last_admin');
  }
}

function partyOf(id: string): AuditParty {
  return { kind: 'user', id };
}
