import { type Ed25519Signer, isSignedBy } from './ed25519.js';

const FORM = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{86})$/;

/** What a signed text says: its protected header and its payload. */
export interface SignedClaims {
  header: Readonly<Record<string, unknown>>;
  payload: Readonly<Record<string, unknown>>;
}

/**
 * Signs claims as a JWS in compact serialisation (RFC 7515, 3.1) with EdDSA over Ed25519 (RFC 8037, 3.1).
 *
 * `type` names what it is, so that a text signed for one purpose is never taken for another (RFC 8725, 3.11).
 */
export function signCompact(
  signer: Ed25519Signer,
  { type, keyId }: { type: string; keyId: string },
  payload: object,
): string {
  const header = { alg: 'EdDSA', typ: type, kid: keyId };
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${signer.sign(Buffer.from(input)).toString('base64url')}`;
}

/** Whether a text has the form of one, whoever has signed it. */
export function isCompact(text: string): boolean {
  return FORM.test(text);
}

/** What a text says that one of these keys (Ed25519, 32 bytes) has signed as this type; undefined for any other. */
export function openCompact(
  publicKeys: readonly Buffer[],
  type: string,
  text: string,
): SignedClaims | undefined {
  const [, head, body, signature] = FORM.exec(text) ?? [];
  if (head === undefined || body === undefined || signature === undefined) return undefined;
  const signed = Buffer.from(`${head}.${body}`);
  const bytes = Buffer.from(signature, 'base64url');
  if (!publicKeys.some((key) => isSignedBy(key, signed, bytes))) return undefined;
  const header = decode(head);
  const payload = decode(body);
  return header?.alg === 'EdDSA' && header.typ === type && payload ? { header, payload } : undefined;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
