import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Correction, EraseCounts, Identifiers, SubjectRef } from '../personal-data-source.js';
import { NOTIFY } from '../../database/notifications.js';
import { SUBJECT_TOPIC } from '../subject-notices.js';
import { SubjectReference } from '../subject-reference.js';
import { SubjectProfiles } from '../rights/subject-profiles.js';
import { DELETE_SUBJECT } from '../store/sources.statements.js';

/** The person: taken away, last of all, because everything else hangs on them. Their data key goes first, by itself. */
@Injectable()
export class PrivacyErasure {
  constructor(
    private readonly profiles: SubjectProfiles,
    private readonly references: SubjectReference,
  ) {}

  async identify({ id }: SubjectRef, transaction: EntityManager): Promise<Identifiers> {
    const { externalId } = await this.profiles.read(id, transaction);
    return { ids: [id], names: externalId === undefined ? [] : [externalId], values: [] };
  }

  async erase({ id }: SubjectRef, _ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    // The driver's answer to a DELETE is a pair: the rows, and how many there were.
    const [, subjects] = await transaction.query<[unknown[], number]>(DELETE_SUBJECT, [id]);
    return { subjects };
  }

  async correct(
    { id, clientId }: SubjectRef,
    correction: Correction,
    transaction: EntityManager,
  ): Promise<boolean> {
    // What every instance remembers of the person is out of date.
    await transaction.query(NOTIFY, [`${SUBJECT_TOPIC}:${id}`]);
    switch (correction.kind) {
      case 'external-id':
        await this.profiles.setExternalId(
          id,
          correction.value,
          this.references.indexOf(clientId, correction.value),
          transaction,
        );
        return true;
      case 'attributes': {
        const { attributes } = await this.profiles.read(id, transaction);
        const all = Object.entries({ ...attributes, ...correction.values });
        const kept = all.filter((entry): entry is [string, string] => entry[1] !== null);
        await this.profiles.setAttributes(id, Object.fromEntries(kept), transaction);
        return true;
      }
      case 'message':
        return false;
    }
  }
}
