import type { DataKey } from '../crypto/data-key.js';
import { open, seal } from '../crypto/sealed.js';

/** What a client has told of a person, by names of its own. */
export type Attributes = Readonly<Record<string, string>>;

/** Attributes as they are stored: JSON, sealed together under the person's key for their own row. */
export function sealAttributes(key: DataKey, subjectId: string, attributes: Attributes): Buffer {
  return seal(key, placeOf(subjectId, 'attributes'), JSON.stringify(attributes));
}

/** Throws `SealBroken` when they are not those that were stored for this person. */
export function openAttributes(key: DataKey, subjectId: string, sealed: Buffer): Attributes {
  return JSON.parse(open(key, placeOf(subjectId, 'attributes'), sealed).toString()) as Attributes;
}

/** Why a person's data must be kept, as it is stored: sealed under their key for their own row. */
export function sealHoldReason(key: DataKey, subjectId: string, reason: string): Buffer {
  return seal(key, placeOf(subjectId, 'hold_reason'), reason);
}

/** Throws `SealBroken` when it is not the one that was stored for this person. */
export function openHoldReason(key: DataKey, subjectId: string, sealed: Buffer): string {
  return open(key, placeOf(subjectId, 'hold_reason'), sealed).toString();
}

function placeOf(row: string, column: 'attributes' | 'hold_reason') {
  return { table: 'subjects', row, column };
}
