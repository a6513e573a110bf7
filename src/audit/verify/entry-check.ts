import type { StoredEntry } from '../store/audit-reader.js';
import { leafHashOf } from '../tree/leaf.js';
import type { AuditFault, FaultReason } from './verification.js';

/** An event of the old month may commit this much later than the first of the new one. */
const LATE_COMMIT_MS = 3_600_000;

/** Checks the places of a log one after the other, each by itself: that it is there, and its event as it was. */
export class EntryCheck {
  dropped = 0;
  private next = 0;
  private latestMs = 0;

  /** `prunedBefore`: retention dropped the events before this moment. */
  constructor(private readonly prunedBefore: Date | null) {}

  faultOf({ seq, eventId, leafHash, event, personalIntact }: StoredEntry): AuditFault | undefined {
    const expected = this.next++;
    if (seq !== expected) return { reason: 'place_missing', fromSeq: expected, toSeq: seq - 1 };
    const fault = (reason: FaultReason): AuditFault => ({ reason, fromSeq: seq, toSeq: seq, eventId });
    if (!event) {
      if (!this.mayBeDropped(eventId)) return fault('event_missing');
      this.dropped++;
      return undefined;
    }
    this.latestMs = Math.max(this.latestMs, timeOf(eventId));
    if (!leafHashOf(event).equals(leafHash)) return fault('event_changed');
    return personalIntact ? undefined : fault('personal_changed');
  }

  /** Retention drops whole months from the beginning: nothing is gone from behind what is still there. */
  private mayBeDropped(eventId: string): boolean {
    const horizonMs = this.prunedBefore?.getTime() ?? 0;
    return timeOf(eventId) < horizonMs && this.latestMs < horizonMs + LATE_COMMIT_MS;
  }
}

/** The time in a UUIDv7, in milliseconds (RFC 9562, 5.7). */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
