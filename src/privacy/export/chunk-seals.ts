import type { DataKey } from '../../crypto/data-key.js';
import { open, seal } from '../../crypto/sealed.js';

/** Where a part of a kept export belongs: to one attempt at one export, and to its place in the file. */
export interface ChunkPlace {
  exportId: string;
  runId: string;
  seq: number;
}

/** A part as it is stored: sealed under the person's key for its own row. */
export function sealChunk(key: DataKey, place: ChunkPlace, content: Buffer): Buffer {
  return seal(key, bindingOf(place), content);
}

/** Throws `SealBroken` when it is not the part that was stored in this place. */
export function openChunk(key: DataKey, place: ChunkPlace, sealed: Buffer): Buffer {
  return open(key, bindingOf(place), sealed);
}

function bindingOf({ exportId, runId, seq }: ChunkPlace) {
  return { table: 'privacy_export_chunks', row: `${exportId}/${runId}/${seq}`, column: 'content' };
}
