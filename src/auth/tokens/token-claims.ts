import { isUUID } from 'class-validator';
import {
  CLOCK_TOLERANCE_SECONDS,
  MAX_SUBJECT_TOKEN_SECONDS,
  TOKEN_ALGORITHM,
  TOKEN_TYPE,
  type TokenSubject,
} from './access-tokens.js';

const HEADER_NAMES = new Set(['alg', 'typ', 'kid']);

/**
 * The `kid` of a token header that holds nothing but `alg`, `typ` and `kid` with the only values we use.
 *
 * Anything else (`jwk`, `jku`, `x5c`, `crit`…) refuses the token: a header
 * must never choose how it is checked (RFC 8725, 3.1; OWASP ASVS 5.0, 9.1.3).
 */
export function keyIdOfHeader(token: string): string | undefined {
  let header: unknown;
  try {
    header = JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof header !== 'object' || header === null) return undefined;
  const { alg, typ, kid } = header as Record<string, unknown>;
  const known = Object.keys(header).every((name) => HEADER_NAMES.has(name));
  return known && alg === TOKEN_ALGORITHM && typ === TOKEN_TYPE && typeof kid === 'string' ? kid : undefined;
}

/**
 * Whom the verified claims stand for; undefined unless every claim is there and sensible.
 *
 * The library checks times only where they are present, so their presence is
 * checked here, and that no token claims a longer life than we ever give one.
 */
export function subjectOfClaims(
  claims: Record<string, unknown>,
  maxTtlSeconds: number,
  now: Date,
): TokenSubject | undefined {
  const { kind, sub, jti, iat, nbf, exp, sid, client, key } = claims;
  if (![iat, nbf, exp].every((time) => Number.isSafeInteger(time)) || !isUUID(jti) || !isUUID(sub))
    return undefined;
  const longest = kind === 'subject' ? MAX_SUBJECT_TOKEN_SECONDS : maxTtlSeconds;
  const seconds = now.getTime() / 1_000;
  if ((iat as number) > seconds + CLOCK_TOLERANCE_SECONDS || (exp as number) - (iat as number) > longest)
    return undefined;
  if (kind === 'user' && isUUID(sid)) return { kind, sub: sub as string, sid: sid as string };
  if (kind === 'subject' && isUUID(client) && typeof key === 'string') {
    return { kind, sub: sub as string, client: client as string, key };
  }
  return undefined;
}
