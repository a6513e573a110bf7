import type { DataKey } from '../../crypto/data-key.js';
import { open, seal } from '../../crypto/sealed.js';
import { type MaskedText, readBackMasked } from '../../pii/masked-text.js';

/** Why the customer asks for a person, as it is stored: redacted, and sealed under the person's key for its own row. */
export function sealReason(key: DataKey, sessionId: string, reason: MaskedText): Buffer {
  return seal(key, placeOf(sessionId), reason);
}

/** Throws `SealBroken` when the reason is not the one that was stored in this row. */
export function openReason(key: DataKey, sessionId: string, sealed: Buffer): MaskedText {
  return readBackMasked(open(key, placeOf(sessionId), sealed).toString());
}

function placeOf(row: string) {
  return { table: 'chat_sessions', row, column: 'handoff_reason' };
}
