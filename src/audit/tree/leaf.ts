import { hashTreeLeaf } from '../../crypto/merkle-hash.js';
import { canonicalJson, type JsonValue } from './canonical-json.js';

/** What the log promises about one event: everything but what is personal, of which it has the digest. */
export interface LeafEvent {
  /** UUIDv7. */
  id: string;
  /** In UTC with microseconds, as the database keeps it: `2026-11-22T10:23:04.123456Z`. */
  occurredAt: string;
  action: string;
  outcome: string;
  severity: string;
  actorKind: string | null;
  actorId: string | null;
  resourceKind: string | null;
  resourceId: string | null;
  requestId: string | null;
  facts: Readonly<Record<string, JsonValue>>;
  /** SHA-256 of the personal part as it is stored, sealed; null when there is none. */
  personalDigest: Buffer | null;
}

/**
 * The entry of an event in the tree.
 *
 * Bytes, version 1: the canonical JSON (RFC 8785), in UTF-8, of
 *   {"v":1, "id", "occurredAt", "action", "outcome", "severity",
 *    "actor": {"kind","id"} or null, "resource": {"kind","id"} or null,
 *    "requestId": text or null, "facts": {…}, "personal": 64 hexadecimal digits or null}
 *
 * The place in the log is not in it: the tree has that. Hashes are kept for
 * ever and depend on this layout: add a version 2, never edit it.
 */
export function leafEntry(event: LeafEvent): Buffer {
  const { id, occurredAt, action, outcome, severity, requestId, facts, personalDigest } = event;
  const json = canonicalJson({
    v: 1,
    ...{ id, occurredAt, action, outcome, severity, requestId, facts },
    actor: event.actorId === null ? null : { kind: event.actorKind, id: event.actorId },
    resource: event.resourceId === null ? null : { kind: event.resourceKind, id: event.resourceId },
    personal: personalDigest?.toString('hex') ?? null,
  });
  return Buffer.from(json);
}

/** The hash under which an event is in the tree. */
export function leafHashOf(event: LeafEvent): Buffer {
  return hashTreeLeaf(leafEntry(event));
}
