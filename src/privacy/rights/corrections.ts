import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Problem } from '../../errors/problem.js';
import { PersonalData } from '../personal-data.js';
import type { Correction, SubjectRef } from '../personal-data-source.js';
import { factsOf, Ledger } from './ledger.js';
import { SubjectProfiles } from './subject-profiles.js';
import type { RightUse } from './subject-standing.js';

/** What was corrected, and the request of the ledger it was done under. */
export interface Corrected {
  requestId: string;
  corrected: readonly Correction['kind'][];
}

/** Puts right what is held of a person: all that is asked, or nothing. */
@Injectable()
export class Corrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly data: PersonalData,
    private readonly profiles: SubjectProfiles,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
  ) {}

  /**
   * `clientId` is null for staff. Throws `resource_not_found` for a person or a message that is not there,
   * `resource_conflict` for an id that another person has, and `request_invalid` when nothing is to be corrected.
   */
  async correct(
    id: string,
    clientId: string | null,
    corrections: readonly Correction[],
    use: RightUse,
  ): Promise<Corrected> {
    if (corrections.length === 0) {
      const message = 'externalId, attributes or message must be given';
      throw new Problem('request_invalid', undefined, [{ path: '', message }]);
    }
    await this.profiles.prepare(id);
    return this.dataSource.transaction(async (transaction) => {
      const { clientId: owner } = await this.profiles.lock(id, clientId, transaction);
      const asked = { ...use, subjectId: id, clientId: owner, kind: 'rectification' as const };
      const request = await this.ledger.begin(asked, transaction);
      for (const correction of corrections) {
        await this.correctOne({ id, clientId: owner }, correction, transaction);
        const facts = { ...factsOf(request), what: correction.kind };
        const resource = { kind: 'subject', id } as const;
        await this.audit.append({ action: 'subject.corrected', resource, facts }, transaction);
      }
      await this.ledger.end(request, { corrections: corrections.length }, transaction);
      return { requestId: request.id, corrected: corrections.map(({ kind }) => kind) };
    });
  }

  private async correctOne(
    subject: SubjectRef,
    correction: Correction,
    transaction: EntityManager,
  ): Promise<void> {
    let isDone = false;
    for (const source of this.data.sources)
      isDone = (await source.correct?.(subject, correction, transaction)) === true || isDone;
    if (!isDone) throw new Problem('resource_not_found');
  }
}
