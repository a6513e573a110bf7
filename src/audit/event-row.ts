import { v7 as uuidv7 } from 'uuid';
import { currentRequestContext } from '../context/request-context.js';
import { digestOf } from '../crypto/merkle-hash.js';
import { type AuditEvent, type LooseAuditEvent, type PersonalPart, RATING_OF } from './audit-event.js';
import type { AuditOutcome, AuditSeverity } from './audit-rating.js';
import { isUuid } from './closed-facts.js';
import type { PersonalSealer } from './personal-sealer.js';

/** An event as the database takes it, in the order of `auditInsertCte`. */
export type EventRow = readonly [
  id: string,
  occurredAt: Date,
  action: string,
  outcome: AuditOutcome,
  severity: AuditSeverity,
  actorKind: string | null,
  actorId: string | null,
  resourceKind: string | null,
  resourceId: string | null,
  requestId: string | null,
  facts: string,
  personal: Buffer | null,
  personalDigest: Buffer | null,
];

/**
 * Makes the row of an event, with what the current request says of its caller.
 *
 * A request id that the caller chose could be anything: only one that is a
 * UUID goes into the open part, any other with what is personal.
 */
export function eventRow(
  event: AuditEvent | LooseAuditEvent,
  occurredAt: Date,
  sealer: PersonalSealer,
): EventRow {
  const context = currentRequestContext();
  const actor = event.actor ?? context?.actor;
  const [outcome, severity] = RATING_OF[event.action];
  const id = ('id' in event ? event.id : undefined) ?? uuidv7();
  const ownRequestId = context !== undefined && isUuid(context.requestId);
  const personal = sealedPart(id, sealer, {
    ...(context?.address ? { address: context.address } : {}),
    ...(context?.userAgent ? { userAgent: context.userAgent } : {}),
    ...(context && !ownRequestId ? { requestId: context.requestId } : {}),
    ...('personal' in event ? event.personal : {}),
  });
  return [
    id,
    occurredAt,
    event.action,
    outcome,
    severity,
    actor?.kind ?? null,
    actor?.id ?? null,
    event.resource?.kind ?? null,
    event.resource?.id ?? null,
    ownRequestId ? context.requestId : null,
    JSON.stringify(event.facts ?? {}),
    personal,
    personal && digestOf(personal),
  ];
}

function sealedPart(
  id: string,
  sealer: PersonalSealer,
  part: PersonalPart & { requestId?: string },
): Buffer | null {
  return Object.keys(part).length === 0 ? null : sealer.seal(id, Buffer.from(JSON.stringify(part)));
}
