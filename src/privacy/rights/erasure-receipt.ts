import type { EventProof } from '../../audit/checkpoints.js';
import { signCompact } from '../../crypto/compact-jws.js';
import type { Ed25519Signer } from '../../crypto/ed25519.js';
import type { PrivacyRequest, RequestOutcome } from './privacy-request.js';
import type { Residue } from './residue-sweep.js';

export const RECEIPT_TYPE = 'hushdesk-erasure-receipt+jwt';

/** What a receipt is made of. */
export interface ReceiptParts {
  request: PrivacyRequest;
  counts: RequestOutcome;
  residue: Residue;
  proof: EventProof;
  now: Date;
}

/**
 * The paper for an erasure: a JWS (RFC 7515, EdDSA) that anyone checks offline with the key of the audit log.
 *
 * Claims, version 1:
 *   iss, the log | iat, when it was signed | jti, the request | sub, our id of the person, which means nobody now
 *   law, receivedAt, erasedAt | counts, rows by place | sweep {tables, columns, sought, found: 0}
 *   event {id, seq, leafHash} of the erasure | checkpoint, the tree head that holds it (C2SP tlog-checkpoint)
 *   proof, hashes from the leaf to its root (RFC 9162, 2.1.3), base64
 *
 * People keep them: add a version 2, never edit it.
 */
export function signReceipt(signer: Ed25519Signer, parts: ReceiptParts): string {
  const { request, counts, residue, proof, now } = parts;
  const { id, subjectId, law, receivedAt, startedAt, eventId } = request;
  const { seq, leafHash, path, checkpoint } = proof;
  const [issuer = ''] = checkpoint.note.split('\n', 1);
  return signCompact(
    signer,
    { type: RECEIPT_TYPE, keyId: checkpoint.verifierKey },
    {
      v: 1,
      iss: issuer,
      iat: Math.floor(now.getTime() / 1_000),
      jti: id,
      sub: subjectId,
      law,
      receivedAt: receivedAt.toISOString(),
      erasedAt: startedAt?.toISOString(),
      counts,
      sweep: { tables: residue.tables, columns: residue.columns, sought: residue.sought, found: 0 },
      event: { id: eventId, seq, leafHash: leafHash.toString('hex') },
      checkpoint: checkpoint.note,
      proof: path.map((hash) => hash.toString('base64')),
    },
  );
}
