import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../personal-data-source.js';
import { DESTROY_PERSONAL_PARTS } from '../store/sources.statements.js';

/**
 * The personal part of what is on record: destroyed. The events stay, with ids that mean nobody any more, and so does
 * the digest of what was destroyed: the log still verifies.
 */
@Injectable()
export class AuditErasure {
  async erase(
    _subject: SubjectRef,
    ids: readonly string[],
    transaction: EntityManager,
  ): Promise<EraseCounts> {
    const [row] = await transaction.query<{ count: number }[]>(DESTROY_PERSONAL_PARTS, [ids]);
    return { 'audit_events.personal': row?.count ?? 0 };
  }
}
