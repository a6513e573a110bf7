import { Injectable } from '@nestjs/common';
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
  ) {}

  /**
   * A token that reaches only this person's own sessions and rights, and is good no longer than the key that minted it.
   *
   * Throws `permission_denied` for a caller that is no application.
   */
  async mint(actor: Actor, externalId: string, ttlSeconds: number): Promise<string> {
    if (actor.kind !== 'api_key') throw new Problem('permission_denied');
    const sub = await this.subjects.findOrAdd(actor.clientId, externalId);
    const token = await this.tokens.sign(
      { kind: 'subject', sub, client: actor.clientId, key: actor.publicId },
      ttlSeconds,
    );
    await this.audit.append({
      action: 'token.minted',
      resource: { kind: 'subject', id: sub },
      facts: { ttlSeconds },
    });
    return token;
  }
}
