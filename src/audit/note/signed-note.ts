import { type Ed25519Signer, isSignedBy } from '../../crypto/ed25519.js';
import { digestOf } from '../../crypto/merkle-hash.js';

/** Signature type of Ed25519 in the C2SP signed-note specification. */
const ED25519_TYPE = Buffer.from([1]);
const KEY_ID_BYTES = 4;
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
const MAX_NOTE_LENGTH = 100_000;

/** A public key with the name under which it signs. */
export interface NoteKey {
  /** Neither empty nor with spaces or plus signs. */
  name: string;
  /** Ed25519, 32 bytes. */
  publicKey: Buffer;
}

/** The text of a note and who signed it. */
export interface SignedNote {
  /** Ends with a newline. */
  text: string;
  signatures: readonly { name: string; keyId: Buffer; signature: Buffer }[];
}

/**
 * Tells keys of the same name apart: the first four bytes of the SHA-256 of
 * name | newline | 0x01 | public key (C2SP signed-note).
 */
export function keyIdOf({ name, publicKey }: NoteKey): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), ED25519_TYPE, publicKey]);
  return digestOf(bytes).subarray(0, KEY_ID_BYTES);
}

/** The key as others are told it, `name+keyid+base64` (C2SP signed-note, verifier keys). */
export function toVerifierKey(key: NoteKey): string {
  const encoded = Buffer.concat([ED25519_TYPE, key.publicKey]).toString('base64');
  return `${key.name}+${keyIdOf(key).toString('hex')}+${encoded}`;
}

/** Reads a verifier key; undefined when it is not one, or of another kind than Ed25519. */
export function parseVerifierKey(text: string): NoteKey | undefined {
  const [, name = '', keyId, encoded = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const wellFormed =
    bytes.length === 33 && bytes[0] === ED25519_TYPE[0] && bytes.toString('base64') === encoded;
  if (!wellFormed) return undefined;
  const key = { name, publicKey: bytes.subarray(1) };
  return keyIdOf(key).toString('hex') === keyId ? key : undefined;
}

/** Signs a text (C2SP signed-note). Throws when it does not end with a newline. */
export function signNote(text: string, name: string, signer: Ed25519Signer): string {
  if (!text.endsWith('\n') || text.includes('\n\n')) throw new Error('A note is lines, none of them empty');
  const keyId = keyIdOf({ name, publicKey: signer.publicKey });
  const signature = Buffer.concat([keyId, signer.sign(Buffer.from(text))]).toString('base64');
  return `${text}\n— ${name} ${signature}\n`;
}

/** Takes a note apart; undefined when it is none. Proves nothing yet: see `isNoteSignedBy`. */
export function parseNote(note: string): SignedNote | undefined {
  const hasControls = [...note].some((character) => character < ' ' && character !== '\n');
  if (note.length > MAX_NOTE_LENGTH || hasControls || !note.endsWith('\n')) return undefined;
  const split = note.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const signatures = note
    .slice(split + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
      const bytes = Buffer.from(encoded, 'base64');
      if (name === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
      return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
    })
    .filter((signature) => signature !== undefined);
  const lines = note.slice(split + 2, -1).split('\n').length;
  return signatures.length === lines ? { text: note.slice(0, split + 1), signatures } : undefined;
}

/** Whether one of the signatures is by this key. Signatures by keys we do not know are passed over, as the format asks. */
export function isNoteSignedBy({ text, signatures }: SignedNote, key: NoteKey): boolean {
  const own = signatures.find(({ name, keyId }) => name === key.name && keyId.equals(keyIdOf(key)));
  return own !== undefined && isSignedBy(key.publicKey, Buffer.from(text), own.signature);
}
