import type { Ed25519Signer } from '../../crypto/ed25519.js';
import { TREE_HASH_BYTES } from '../../crypto/merkle-hash.js';
import { isNoteSignedBy, type NoteKey, parseNote, signNote } from './signed-note.js';

/** The tree at one size, which its signature promises never to be another. */
export interface TreeHead {
  /** Names the log; also the name of the key that signs. */
  origin: string;
  /** Number of leaves. */
  size: number;
  root: Buffer;
}

/** A signed tree head (C2SP tlog-checkpoint). */
export function signCheckpoint({ origin, size, root }: TreeHead, signer: Ed25519Signer): string {
  return signNote(`${origin}\n${size}\n${root.toString('base64')}\n`, origin, signer);
}

/** The tree head that a checkpoint names; undefined when it is not one. Proves nothing yet. */
export function parseCheckpoint(note: string): TreeHead | undefined {
  const [origin, size = '', encoded = ''] = parseNote(note)?.text.split('\n') ?? [];
  const root = Buffer.from(encoded, 'base64');
  if (!origin || !/^(?:0|[1-9]\d{0,14})$/.test(size)) return undefined;
  if (root.length !== TREE_HASH_BYTES || root.toString('base64') !== encoded) return undefined;
  return { origin, size: Number(size), root };
}

/** The tree head of a checkpoint that this key signed for its own log; undefined for any other. */
export function verifyCheckpoint(note: string, key: NoteKey): TreeHead | undefined {
  const signed = parseNote(note);
  const head = parseCheckpoint(note);
  return signed && head?.origin === key.name && isNoteSignedBy(signed, key) ? head : undefined;
}
