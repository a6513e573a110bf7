import { Injectable } from '@nestjs/common';
import { PersonalSealer } from '../../audit/personal-sealer.js';
import { keyset } from '../../database/keyset.js';
import { PreparedStatements, type Statement } from '../../database/prepared-statements.js';
import type { Json } from '../personal-data-source.js';
import {
  COUNT_EVENTS_OF,
  LIST_SESSIONS_OF,
  READ_EVENTS_ABOUT,
  READ_EVENTS_BY,
  READ_EVENTS_OF_ACTIONS,
  READ_READINGS,
} from '../store/person-events.statements.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const TURNS = ['turn.answered', 'turn.abandoned'];
const READINGS = 'transcript.read';
const LOOKS = ['subject.read', 'subject.exported', 'export.requested'];

/** An event of the log that is about a person, or that they caused. */
export interface PersonEvent {
  id: string;
  occurredAt: Date;
  action: string;
  outcome: string;
  actorKind: string | null;
  actorId: string | null;
  resourceKind: string | null;
  resourceId: string | null;
  facts: Readonly<Record<string, Json>>;
  personal: Buffer | null;
}

/**
 * What is on record of a person: events whose actor or resource they are, or one of their conversations.
 *
 * In batches, each by one index: the cost is that of the person's own events, however long the log is. Readings alone
 * are looked for among all readings by staff.
 */
@Injectable()
export class PersonEvents {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly sealer: PersonalSealer,
  ) {}

  async count(subjectId: string): Promise<number> {
    const [row] = await this.statements.run<{ count: number }>(COUNT_EVENTS_OF, [subjectId]);
    return row?.count ?? 0;
  }

  /** What left the house for them, turn by turn. */
  async *turns(subjectId: string): AsyncGenerator<PersonEvent> {
    for await (const session of this.sessionsOf(subjectId))
      yield* this.read(READ_EVENTS_OF_ACTIONS, session, [TURNS]);
  }

  /** Who has looked at what is theirs. */
  async *looks(subjectId: string): AsyncGenerator<PersonEvent> {
    yield* this.read(READ_READINGS, READINGS, [subjectId]);
    yield* this.read(READ_EVENTS_OF_ACTIONS, subjectId, [LOOKS]);
  }

  /** Everything else. */
  async *others(subjectId: string): AsyncGenerator<PersonEvent> {
    const elsewhere = [...TURNS, READINGS, ...LOOKS];
    yield* this.read(READ_EVENTS_BY, subjectId, [elsewhere]);
    yield* this.read(READ_EVENTS_ABOUT, subjectId, [elsewhere, subjectId]);
    for await (const session of this.sessionsOf(subjectId))
      yield* this.read(READ_EVENTS_ABOUT, session, [elsewhere, subjectId]);
  }

  /**
   * What is sealed beside an event, as far as it is this person's: of others, such as staff, the stated purpose alone.
   * Null when there is nothing. Throws `SealBroken`.
   */
  openFor(subjectId: string, { id, actorId, personal }: PersonEvent): Readonly<Record<string, Json>> | null {
    if (personal === null) return null;
    const opened = JSON.parse(this.sealer.open(id, personal).toString()) as Readonly<Record<string, Json>>;
    if (actorId === subjectId) return opened;
    return opened.purpose === undefined ? null : { purpose: opened.purpose };
  }

  private async *sessionsOf(subjectId: string): AsyncGenerator<string> {
    const rows = keyset<{ id: string }>(BATCH, (last, limit) =>
      this.statements.run(LIST_SESSIONS_OF, [subjectId, last?.id ?? BEFORE_ALL, limit]),
    );
    for await (const { id } of rows) yield id;
  }

  private read(statement: Statement, key: string, more: readonly unknown[]): AsyncGenerator<PersonEvent> {
    return keyset<PersonEvent>(BATCH, (last, limit) =>
      this.statements.run<PersonEvent & Record<string, unknown>>(statement, [
        key,
        last?.id ?? BEFORE_ALL,
        limit,
        ...more,
      ]),
    );
  }
}
