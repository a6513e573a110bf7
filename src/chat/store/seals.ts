import type { DataKey } from '../../crypto/data-key.js';
import { open, seal } from '../../crypto/sealed.js';
import { type MaskedText, readBackMasked } from '../../pii/masked-text.js';
import type { VaultRecord } from '../../pii/vault.js';

/** A row of `pii_vault`; `original` is null for secrets, and for all when originals are not kept. */
export interface VaultRow {
  placeholder: string;
  type: VaultRecord['type'];
  original: Buffer | null;
}

/** The body of a message as it is stored: masked, and sealed under the person's key for its own row. */
export function sealBody(key: DataKey, messageId: string, body: MaskedText): Buffer {
  return seal(key, bodyOf(messageId), body);
}

/** Throws `SealBroken` when the body is not the one that was stored in this row. */
export function openBody(key: DataKey, messageId: string, sealed: Buffer): MaskedText {
  return readBackMasked(open(key, bodyOf(messageId), sealed).toString());
}

/** A vault record as it is stored. What a secret was is not in it, nor in the record. */
export function sealRecord(key: DataKey, sessionId: string, record: VaultRecord, keep: boolean): VaultRow {
  const { placeholder, type, original } = record;
  const sealed =
    keep && original !== undefined ? seal(key, originalOf(sessionId, placeholder), original) : null;
  return { placeholder, type, original: sealed };
}

/** Throws `SealBroken` when the original is not the one that was stored in this row. */
export function openRow(
  key: DataKey,
  sessionId: string,
  { placeholder, type, original }: VaultRow,
): VaultRecord {
  if (original === null) return { placeholder, type };
  return { placeholder, type, original: open(key, originalOf(sessionId, placeholder), original).toString() };
}

function bodyOf(messageId: string) {
  return { table: 'chat_messages', row: messageId, column: 'body' };
}

function originalOf(sessionId: string, placeholder: string) {
  return { table: 'pii_vault', row: `${sessionId}/${placeholder}`, column: 'original' };
}
