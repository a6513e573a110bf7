import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Clock } from '../time/clock.js';
import { sealExternalId } from './external-id.js';
import {
  ADD_SUBJECT,
  FIND_OR_ADD_SUBJECT,
  MOVE_SUBJECT_INDEX,
  SEE_SUBJECT,
} from './store/subject.statements.js';
import { SubjectKeys } from './subject-keys.js';
import { SubjectReference } from './subject-reference.js';

const UNIQUE_VIOLATION = '23505';

/** The persons whose data this is. */
@Injectable()
export class Subjects {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly references: SubjectReference,
    private readonly keys: SubjectKeys,
    private readonly clock: Clock,
  ) {}

  /** Adds a person under an id of ours, in the caller's transaction. */
  async add(id: string, clientId: string, transaction: EntityManager): Promise<void> {
    await transaction.query(ADD_SUBJECT, [id, clientId, this.clock.now()]);
  }

  /** The id of the person whom a client knows by an id of its own, made when the client names it for the first time. */
  async findOrAdd(clientId: string, externalId: string): Promise<string> {
    const index = await this.indexOf(clientId, externalId);
    const id = uuidv7();
    const { dataKey, wrapped, keyId } = this.keys.create(id);
    const sealed = sealExternalId(dataKey, id, externalId);
    const values = [id, clientId, index, this.clock.now(), sealed, wrapped, keyId];
    for (;;) {
      const [row] = await this.statements.run<{ id: string }>(FIND_OR_ADD_SUBJECT, values);
      // Somebody else was adding the same person and has finished by now: the next look finds them.
      if (row) return row.id;
    }
  }

  /**
   * Notes, in the caller's transaction, that a person may be about to write: retention then leaves them alone for an
   * hour at least, conversations or not. False when they are gone.
   */
  async see(id: string, transaction: EntityManager): Promise<boolean> {
    return (await transaction.query<unknown[]>(SEE_SUBJECT, [id, this.clock.now()])).length === 1;
  }

  /**
   * The blind index under which a client's person is found, if there is one.
   *
   * While the key of the index is being changed, a person found under the old
   * key is brought under the new one first: one statement more for each look-up
   * in that time, none otherwise.
   */
  async indexOf(clientId: string, externalId: string): Promise<Buffer> {
    const index = this.references.indexOf(clientId, externalId);
    const previous = this.references.previousIndexOf(clientId, externalId);
    if (previous !== undefined) await this.move(clientId, previous, index);
    return index;
  }

  private async move(clientId: string, from: Buffer, to: Buffer): Promise<void> {
    try {
      await this.statements.run(MOVE_SUBJECT_INDEX, [clientId, from, to]);
    } catch (error) {
      // Another request has just brought or made them there: found is all that they must be.
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    }
  }
}
