import { createHmac } from 'node:crypto';
import { randomHex } from '../../src/crypto/secure-random.js';
import { TEST_ENVIRONMENT, type TestUser } from './test-app.js';

/** The first secret of the test ring, which signs; the second one only verifies. */
export const RING = TEST_ENVIRONMENT.JWT_SECRETS.split(',').map((pair) => {
  const [kid = '', secret = ''] = pair.split(':');
  return { kid, secret };
});

export function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** Claims as the service itself would write them for a user, to be spoilt one by one. */
export function userClaims(
  { id, accessToken }: TestUser,
  { expiresInSeconds = 600 } = {},
): Record<string, unknown> {
  const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as {
    sid: string;
  };
  const now = Math.floor(Date.now() / 1_000);
  const issuedAt = Math.min(now, now + expiresInSeconds) - 5;
  return {
    kind: 'user',
    sub: id,
    sid,
    iss: 'hushdesk',
    aud: 'hushdesk-api',
    jti: `019a0c2e-7d10-7c3e-9a55-${randomHex(6)}`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: now + expiresInSeconds,
  };
}

/** Signs with a secret of the ring, by hand: no library of ours has a say in what is forged. */
export function signToken(
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
  secret = RING[0]?.secret ?? '',
  hash = 'sha256',
): string {
  const text = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: RING[0]?.kid, ...header })}.${encode(claims)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}
