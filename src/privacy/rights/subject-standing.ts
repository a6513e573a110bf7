import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditEvent } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import { type Asked, Ledger } from './ledger.js';
import { type Restriction, type SubjectProfile, SubjectProfiles } from './subject-profiles.js';

type StandingEvent = Extract<
  AuditEvent,
  { action: 'subject.held' | 'subject.released' | 'subject.restricted' | 'subject.unrestricted' }
>;

/** By whom a right is used, and on which account. */
export type RightUse = Pick<Asked, 'law' | 'origin' | 'requestId'>;

/** Whether the data of a person must be kept, and whether it may be used. */
@Injectable()
export class SubjectStanding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: SubjectProfiles,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a legal hold on a person: neither erasure nor retention touches their data. Again with another reason, it
   * replaces that. `clientId` is null for staff. Throws `resource_not_found`.
   */
  hold(id: string, clientId: string | null, reason: string): Promise<SubjectProfile> {
    const event = { action: 'subject.held', personal: { purpose: reason } } as const;
    return this.change(id, clientId, event, ({ transaction }) =>
      this.profiles.setHold(id, reason, transaction),
    );
  }

  /** Lifts it, for a reason that goes on record. Throws `resource_not_found`, also when there is none. */
  release(id: string, clientId: string | null, reason: string): Promise<SubjectProfile> {
    const event = { action: 'subject.released', personal: { purpose: reason } } as const;
    return this.change(id, clientId, event, ({ transaction, profile: { hold } }) => {
      if (!hold) throw new Problem('resource_not_found');
      return this.profiles.setHold(id, undefined, transaction);
    });
  }

  /**
   * Keeps a person's data from being used: no model is asked for them any more, people answer. With `restriction`
   * (GDPR art. 18) retention passes by as well; after an `objection` (art. 21) it goes on.
   */
  restrict(id: string, clientId: string | null, kind: Restriction, use: RightUse): Promise<SubjectProfile> {
    const event = { action: 'subject.restricted', facts: { restriction: kind } } as const;
    return this.change(id, clientId, event, async ({ transaction, profile }) => {
      const asked = { ...use, subjectId: id, clientId: profile.clientId, kind };
      const request = await this.ledger.begin(asked, transaction);
      await this.profiles.setRestriction(id, kind, transaction);
      await this.ledger.end(request, { restricted: 1 }, transaction);
    });
  }

  /** Lets it be used again, for a reason that goes on record. Throws `resource_not_found`, also when there is none. */
  unrestrict(id: string, clientId: string | null, reason: string): Promise<SubjectProfile> {
    const event = { action: 'subject.unrestricted', personal: { purpose: reason } } as const;
    return this.change(id, clientId, event, ({ transaction, profile: { restriction } }) => {
      if (!restriction) throw new Problem('resource_not_found');
      return this.profiles.setRestriction(id, null, transaction);
    });
  }

  /** The change and its event: both or neither. */
  private async change(
    id: string,
    clientId: string | null,
    event: StandingEvent,
    work: (at: { transaction: EntityManager; profile: SubjectProfile }) => Promise<void>,
  ): Promise<SubjectProfile> {
    await this.profiles.prepare(id);
    return this.dataSource.transaction(async (transaction) => {
      const profile = await this.profiles.lock(id, clientId, transaction);
      await work({ transaction, profile });
      await this.audit.append({ ...event, resource: { kind: 'subject', id } }, transaction);
      return this.profiles.read(id, transaction);
    });
  }
}
