import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DataKey } from '../../crypto/data-key.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import {
  type Attributes,
  openAttributes,
  openHoldReason,
  sealAttributes,
  sealHoldReason,
} from '../subject-seals.js';
import { openExternalId, sealExternalId } from '../external-id.js';
import * as sql from '../store/subject-profile.statements.js';
import { SubjectKeys } from '../subject-keys.js';

export type Restriction = 'restriction' | 'objection';

/** What is held of a person as such, opened. */
export interface SubjectProfile {
  id: string;
  clientId: string;
  createdAt: Date;
  /** The client's own id of the person. */
  externalId?: string;
  attributes: Attributes;
  hold: { since: Date; reason: string } | null;
  restriction: { since: Date; kind: Restriction } | null;
}

interface ProfileRow {
  id: string;
  clientId: string;
  createdAt: Date;
  externalId: Buffer | null;
  attributes: Buffer | null;
  heldAt: Date | null;
  holdReason: Buffer | null;
  restrictedAt: Date | null;
  restriction: Restriction | null;
}

const UNIQUE_VIOLATION = '23505';

/** What a person is known by, and what holds of them. Text is sealed with their own key, each value for its place. */
@Injectable()
export class SubjectProfiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: SubjectKeys,
    private readonly clock: Clock,
  ) {}

  /** `clientId` is null for staff. Throws `resource_not_found`. */
  get(id: string, clientId: string | null): Promise<SubjectProfile> {
    return this.readWith(sql.READ_SUBJECT, id, clientId, this.dataSource.manager);
  }

  /**
   * Brings a person's key into memory. Call it before a transaction that reads or seals something of theirs: within one
   * nothing may wait for a second connection, which those may have who wait for this transaction.
   */
  async prepare(id: string): Promise<void> {
    await this.keys.find(id);
  }

  read(id: string, transaction: EntityManager): Promise<SubjectProfile> {
    return this.readWith(sql.READ_SUBJECT, id, null, transaction);
  }

  /** The same; other changes of this person wait until the transaction ends. */
  lock(id: string, clientId: string | null, transaction: EntityManager): Promise<SubjectProfile> {
    return this.readWith(sql.LOCK_SUBJECT, id, clientId, transaction);
  }

  /** With undefined the hold is lifted. */
  async setHold(id: string, reason: string | undefined, transaction: EntityManager): Promise<void> {
    const sealed = reason === undefined ? null : sealHoldReason(await this.keys.get(id), id, reason);
    await transaction.query(sql.SET_HOLD, [id, sealed && this.clock.now(), sealed]);
  }

  async setRestriction(id: string, kind: Restriction | null, transaction: EntityManager): Promise<void> {
    await transaction.query(sql.SET_RESTRICTION, [id, kind && this.clock.now(), kind]);
  }

  /** Throws `resource_conflict` when the client knows somebody else by that id. */
  async setExternalId(id: string, value: string, index: Buffer, transaction: EntityManager): Promise<void> {
    const sealed = sealExternalId(await this.keys.get(id), id, value);
    try {
      await transaction.query(sql.SET_EXTERNAL_ID, [id, index, sealed]);
    } catch (error) {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      throw new Problem('resource_conflict', undefined, undefined, { cause: error });
    }
  }

  async setAttributes(id: string, attributes: Attributes, transaction: EntityManager): Promise<void> {
    const isEmpty = Object.keys(attributes).length === 0;
    const sealed = isEmpty ? null : sealAttributes(await this.keys.get(id), id, attributes);
    await transaction.query(sql.SET_ATTRIBUTES, [id, sealed]);
  }

  private async readWith(
    text: string,
    id: string,
    clientId: string | null,
    transaction: EntityManager,
  ): Promise<SubjectProfile> {
    const [row] = await transaction.query<ProfileRow[]>(text, [id, clientId]);
    if (!row) throw new Problem('resource_not_found');
    const isSealed = row.externalId !== null || row.attributes !== null || row.holdReason !== null;
    return toProfile(row, isSealed ? await this.keys.find(id) : undefined);
  }
}

function toProfile(row: ProfileRow, key: DataKey | undefined): SubjectProfile {
  const { id, clientId, createdAt, externalId, attributes, heldAt, holdReason, restrictedAt, restriction } =
    row;
  return {
    ...{ id, clientId, createdAt },
    ...(key && externalId ? { externalId: openExternalId(key, id, externalId) } : {}),
    attributes: key && attributes ? openAttributes(key, id, attributes) : {},
    hold: heldAt && { since: heldAt, reason: key && holdReason ? openHoldReason(key, id, holdReason) : '' },
    restriction: restrictedAt && restriction && { since: restrictedAt, kind: restriction },
  };
}
