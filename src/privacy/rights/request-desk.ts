import { Injectable } from '@nestjs/common';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import type { PageQuery } from '../../http/cursor-page.js';
import { reachOf } from '../reach.js';
import { type Decision, Ledger } from './ledger.js';
import type { Law, PrivacyRequest, RequestKind, RequestOrigin, RequestState } from './privacy-request.js';
import { SubjectProfiles } from './subject-profiles.js';

/** Where requests are taken in and decided. */
@Injectable()
export class RequestDesk {
  constructor(
    private readonly ledger: Ledger,
    private readonly profiles: SubjectProfiles,
  ) {}

  /** Newest first; one more than `limit` when there are more. */
  list(
    clientId: string | null,
    { state, subjectId, ...page }: PageQuery & { state?: RequestState; subjectId?: string },
  ): Promise<PrivacyRequest[]> {
    return this.ledger.list({ clientId, state: state ?? null, subjectId: subjectId ?? null }, page);
  }

  /** Throws `resource_not_found`. */
  get(id: string, clientId: string | null): Promise<PrivacyRequest> {
    return this.ledger.get(id, clientId);
  }

  /** Throws `resource_not_found` when the caller has no such person. */
  async receive(
    actor: Actor,
    { subjectId, kind, law }: { subjectId: string; kind: RequestKind; law: Law },
  ): Promise<PrivacyRequest> {
    const { clientId } = await this.profiles.get(subjectId, reachOf(actor));
    return this.ledger.receive({ subjectId, clientId, kind, law, origin: originOf(actor) });
  }

  /** Throws `request_invalid` without a decision: its reason was not one of it. */
  decide(id: string, clientId: string | null, decision: Decision | undefined): Promise<PrivacyRequest> {
    if (decision) return this.ledger.decide(id, clientId, decision);
    const message = 'reason must be one of this decision';
    throw new Problem('request_invalid', undefined, [{ path: 'reason', message }]);
  }
}

/** By whom a request comes. */
export function originOf(actor: Actor): RequestOrigin {
  if (actor.kind === 'subject') return 'self';
  return actor.kind === 'user' ? 'staff' : 'client';
}
