import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import { Subjects } from '../../privacy/subjects.js';
import { AccessTokens } from './access-tokens.js';

/** Short-lived tokens that an application mints for one of its customers. */
@Injectable()
export class SubjectTokens {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly subjects: Subjects,
    private readonly audit: AuditLog,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * A token that reaches only this person's own sessions and rights, and is good no longer than the key that minted it.
   *
   * Throws `permission_denied` for a caller that is no application.
   */
  async mint(actor: Actor, externalId: string, ttlSeconds: number): Promise<string> {
    if (actor.kind !== 'api_key') throw new Problem('permission_denied');
    const sub = await this.record(actor.clientId, externalId, ttlSeconds);
    return this.tokens.sign(
      { kind: 'subject', sub, client: actor.clientId, key: actor.publicId },
      ttlSeconds,
    );
  }

  /** Puts the token of a person on record, who stays as long as it is good for; answers who it is. */
  private async record(clientId: string, externalId: string, ttlSeconds: number): Promise<string> {
    for (;;) {
      const id = await this.subjects.findOrAdd(clientId, externalId);
      const isThere = await this.dataSource.transaction(async (transaction) => {
        if (!(await this.subjects.see(id, transaction))) return false;
        const resource = { kind: 'subject', id } as const;
        await this.audit.append({ action: 'token.minted', resource, facts: { ttlSeconds } }, transaction);
        return true;
      });
      // Erased or forgotten since: the person of that id is a new one now.
      if (isThere) return id;
    }
  }
}
