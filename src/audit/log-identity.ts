import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Ed25519Signer } from '../crypto/ed25519.js';
import { type NoteKey, parseVerifierKey, toVerifierKey } from './note/signed-note.js';

/** The name of this log and the key it signs with. The name is that of the installation, which the database knows. */
@Injectable()
export class LogIdentity {
  readonly signer: Ed25519Signer;
  private installation: string | undefined;

  /** Throws without `AUDIT_SIGNING_KEY`. */
  constructor(settings: Settings) {
    if (settings.auditSigningKey === undefined) throw new Error('AUDIT_SIGNING_KEY is missing');
    this.signer = new Ed25519Signer(settings.auditSigningKey);
  }

  learnInstallation(id: string): void {
    this.installation = id;
  }

  get isKnown(): boolean {
    return this.installation !== undefined;
  }

  /** First line of every checkpoint. Throws before the installation is known. */
  get origin(): string {
    if (this.installation === undefined) throw new Error('The installation is not known yet');
    return `hushdesk/${this.installation}`;
  }

  get noteKey(): NoteKey {
    return { name: this.origin, publicKey: this.signer.publicKey };
  }

  /** The public key as others are told it (C2SP signed-note). */
  get verifierKey(): string {
    return toVerifierKey(this.noteKey);
  }
}

/** The public key, 32 bytes, of a verifier key as others are told it; undefined for a text that is none. */
export function publicKeyOf(verifierKey: string): Buffer | undefined {
  return parseVerifierKey(verifierKey)?.publicKey;
}
