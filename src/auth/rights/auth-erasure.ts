import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, Identifiers, SubjectRef } from '../../privacy/personal-data-source.js';
import { Users } from '../users/users.js';

/** The account of a person who logs in: taken away. */
@Injectable()
export class AuthErasure {
  constructor(private readonly users: Users) {}

  async identify({ id }: SubjectRef, transaction: EntityManager): Promise<Identifiers> {
    const user = await this.users.find(id, transaction);
    return { ids: [], names: user ? [user.email] : [], values: [] };
  }

  async erase({ id }: SubjectRef, _ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return { users: (await this.users.deleteIn(id, transaction)) ? 1 : 0 };
  }
}
