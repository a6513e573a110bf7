import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Actor } from '../context/actor.js';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Problem } from '../errors/problem.js';
import { SubjectExport } from './export/subject-export.js';
import type { HeldCounts } from './personal-data-source.js';
import { FIND_PERSON, FIND_PERSON_BY_INDEX } from './store/person.statements.js';
import { Subjects } from './subjects.js';

/** A person as the open columns show them. */
export interface Person {
  id: string;
  clientId: string;
  createdAt: Date;
  heldAt: Date | null;
  restrictedAt: Date | null;
  restriction: 'restriction' | 'objection' | null;
}

/**
 * The persons a caller may reach: an application those of its own client, an end customer themselves, staff all.
 *
 * Scopes are the business of routes. What is not the caller's and what is not there answer alike.
 */
@Injectable()
export class People {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly subjects: Subjects,
    private readonly contents: SubjectExport,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `resource_not_found`. */
  async get(actor: Actor, id: string): Promise<Person> {
    const client = actor.kind === 'user' ? null : actor.clientId;
    const isOther = actor.kind === 'subject' && actor.subjectId !== id;
    const [person] = isOther ? [] : await this.run(FIND_PERSON, [id, client]);
    if (!person) throw new Problem('resource_not_found');
    return person;
  }

  /** The person with how much is held of them where; on record. Throws `resource_not_found`. */
  async look(actor: Actor, id: string): Promise<Person & { counts: HeldCounts }> {
    const person = await this.get(actor, id);
    const counts = await this.contents.count(person);
    await this.record(person);
    return { ...person, counts };
  }

  /**
   * The person whom a client knows by this id of its own, the caller's client when none is named; on record when there
   * is one.
   */
  async find(actor: Actor, externalId: string, clientId = actor.clientId): Promise<Person | undefined> {
    if (actor.kind !== 'user' && clientId !== actor.clientId) return undefined;
    const index = await this.subjects.indexOf(clientId, externalId);
    const [person] = await this.run(FIND_PERSON_BY_INDEX, [clientId, index]);
    if (person) await this.record(person);
    return person;
  }

  private run(statement: typeof FIND_PERSON, values: readonly unknown[]): Promise<Person[]> {
    return this.statements.run<Person & Record<string, unknown>>(statement, values);
  }

  private record({ id }: Person): Promise<void> {
    return this.audit.append({ action: 'subject.read', resource: { kind: 'subject', id } });
  }
}
