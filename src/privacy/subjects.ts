import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Clock } from '../time/clock.js';
import { ADD_SUBJECT, FIND_OR_ADD_SUBJECT } from './store/subject.statements.js';
import { SubjectReference } from './subject-reference.js';

/** The persons whose data this is. */
@Injectable()
export class Subjects {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly references: SubjectReference,
    private readonly clock: Clock,
  ) {}

  /** Adds a person under an id of ours, in the caller's transaction. */
  async add(id: string, clientId: string, transaction: EntityManager): Promise<void> {
    await transaction.query(ADD_SUBJECT, [id, clientId, this.clock.now()]);
  }

  /** The id of the person whom a client knows by an id of its own, made when the client names it for the first time. */
  async findOrAdd(clientId: string, externalId: string): Promise<string> {
    const index = this.references.indexOf(clientId, externalId);
    const values = [uuidv7(), clientId, index, this.clock.now()];
    const [row] = await this.statements.run<{ id: string }>(FIND_OR_ADD_SUBJECT, values);
    if (!row) throw new Error('the subject was neither found nor added');
    return row.id;
  }
}
