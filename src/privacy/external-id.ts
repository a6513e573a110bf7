import type { DataKey } from '../crypto/data-key.js';
import { open, seal } from '../crypto/sealed.js';

/** A client's own id of a person as it is stored: sealed under the person's key for their own row. */
export function sealExternalId(key: DataKey, subjectId: string, externalId: string): Buffer {
  return seal(key, placeOf(subjectId), externalId);
}

/** Throws `SealBroken` when it is not the one that was stored for this person. */
export function openExternalId(key: DataKey, subjectId: string, sealed: Buffer): string {
  return open(key, placeOf(subjectId), sealed).toString();
}

function placeOf(row: string) {
  return { table: 'subjects', row, column: 'external_id' };
}
