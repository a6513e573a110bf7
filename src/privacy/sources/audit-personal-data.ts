import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReceiptFacts } from '../../audit/audit-event.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Json,
  PersonalDataSource,
  SubjectRef,
} from '../personal-data-source.js';
import { PersonalData } from '../personal-data.js';
import { StaffRoles } from '../staff-roles.js';
import { AuditErasure } from './audit-erasure.js';
import { type PersonEvent, PersonEvents } from './person-events.js';

/** What is on record of a person. */
@Injectable()
export class AuditPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'audit';
  readonly order = 50;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: AuditErasure,
    private readonly events: PersonEvents,
    private readonly roles: StaffRoles,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return [
      {
        place: 'public.audit_events',
        purpose:
          'Shows what was done with your data, by whom and why: ids and facts in the open; address, program and stated purpose sealed beside them.',
        kept: '90 days, unless the operator has set another time.',
        columns: {
          id: 'id',
          occurred_at: 'fact',
          action: 'fact',
          actor_kind: 'fact',
          actor_id: 'id',
          resource_kind: 'fact',
          resource_id: 'id',
          request_id: 'id',
          facts: 'fact',
          personal: 'sealed-by-service-key',
          personal_digest: 'keyed-hash',
        },
        through: 'actor_id, resource_id, and public.chat_sessions by resource_id',
        onErasure: 'destroyed',
        keptBecause:
          'What is sealed is destroyed. Ids and facts stay, for the log could not be verified without them (GDPR art. 5(2)); the ids mean nothing once you are erased.',
      },
    ];
  }

  async count({ id }: SubjectRef): Promise<HeldCounts> {
    return { audit_events: await this.events.count(id) };
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    return [
      { name: 'receipts.ndjson', records: () => this.receipts(id) },
      { name: 'accesses.ndjson', records: () => this.accesses(id) },
      { name: 'events.ndjson', records: () => this.others(id) },
    ];
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  private async *receipts(subjectId: string): AsyncGenerator<Json> {
    for await (const event of this.events.turns(subjectId)) {
      const { receipts, masked, policyVersion } = event.facts;
      yield {
        eventId: event.id,
        sessionId: event.resourceId,
        occurredAt: event.occurredAt.toISOString(),
        answered: event.action === 'turn.answered',
        // Written with this type when the turn was answered; the log gives it back as JSON.
        requests: (receipts as unknown as readonly ReceiptFacts[]).map(toRequest),
        masked: masked ?? {},
        policyVersion: policyVersion ?? null,
        personal: this.events.openFor(subjectId, event),
      };
    }
  }

  private async *accesses(subjectId: string): AsyncGenerator<Json> {
    const known = new Map<string, string | null>();
    for await (const event of this.events.looks(subjectId)) {
      const { id, action, facts, actorKind, actorId } = event;
      const personal = this.events.openFor(subjectId, event);
      yield {
        ...{ id, action },
        occurredAt: event.occurredAt.toISOString(),
        actor: partyOf(actorKind, actorId),
        role: actorKind === 'user' && actorId !== null ? await this.roleOf(actorId, known) : null,
        sessionId: action === 'transcript.read' ? event.resourceId : null,
        purpose: personal?.purpose ?? null,
        facts,
      };
    }
  }

  private async *others(subjectId: string): AsyncGenerator<Json> {
    for await (const event of this.events.others(subjectId)) {
      const { id, action, outcome, facts } = event;
      yield {
        ...{ id, action, outcome },
        occurredAt: event.occurredAt.toISOString(),
        actor: partyOf(event.actorKind, event.actorId),
        resource: partyOf(event.resourceKind, event.resourceId),
        facts,
        personal: this.events.openFor(subjectId, event),
      };
    }
  }

  private async roleOf(userId: string, known: Map<string, string | null>): Promise<string | null> {
    const found = known.get(userId);
    if (found !== undefined) return found;
    const role = (await this.roles.find(userId)) ?? null;
    known.set(userId, role);
    return role;
  }
}

function partyOf(kind: PersonEvent['actorKind'], id: string | null): Json {
  return kind === null || id === null ? null : { kind, id };
}

function toRequest({ provider, model, digest, bytes, sentAtMs }: ReceiptFacts): Json {
  return { provider, model, digest, bytes, sentAt: new Date(sentAtMs).toISOString() };
}
