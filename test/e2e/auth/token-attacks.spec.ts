import { generateKeyPairSync } from 'node:crypto';
import { ApiClient } from '../../support/api-client.js';
import { encode, RING, signToken, userClaims } from '../../support/forged-token.js';
import { bearer, startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let hushdesk: TestApp;
let user: TestUser;

beforeAll(async () => {
  hushdesk = await startTestApp();
  user = await hushdesk.newUser('admin');
});

afterAll(() => hushdesk.close());

async function statusWith(token: string, scheme = 'Bearer'): Promise<number> {
  const client = new ApiClient(hushdesk.baseUrl, { Authorization: `${scheme} ${token}` });
  return (await client.get('/api/v1/auth/me')).status;
}

const good = (): Record<string, unknown> => userClaims(user);
const soon = (): number => Math.floor(Date.now() / 1_000) + 3_600;
const { publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

it('a token as the service signs it is good, with each secret of the ring', async () => {
  expect(await statusWith(signToken(good()))).toBe(200);
  expect(await statusWith(signToken(good(), { kid: RING[1]!.kid }, RING[1]!.secret))).toBe(200);
  expect(await statusWith(user.accessToken)).toBe(200);
});

describe('a token is refused', () => {
  it.each<[string, () => string]>([
    [
      'alg none, unsigned',
      () => `${encode({ alg: 'none', typ: 'at+jwt', kid: RING[0]!.kid })}.${encode(good())}.`,
    ],
    ...['None', 'NONE', 'nOnE', ''].map(
      (alg) => [`alg "${alg}"`, () => signToken(good(), { alg })] satisfies [string, () => string],
    ),
    ['alg none with a signature', () => signToken(good(), { alg: 'none' })],
    ['alg HS512', () => signToken(good(), { alg: 'HS512' }, RING[0]!.secret, 'sha512')],
    ['RS256 signed with the public key as a secret', () => signToken(good(), { alg: 'RS256' }, publicKey)],
    ['an alg list', () => signToken(good(), { alg: ['HS256'] })],
    ['another secret', () => signToken(good(), {}, 'another-secret-another-secret-another')],
    ['an empty secret', () => signToken(good(), {}, '')],
    ['a foreign kid', () => signToken(good(), { kid: 'stranger' })],
    ['no kid', () => signToken(good(), { kid: undefined })],
    ['a kid of the other secret', () => signToken(good(), { kid: RING[1]!.kid })],
    ['a path for a kid', () => signToken(good(), { kid: '../../../../dev/null' }, '')],
    ['SQL for a kid', () => signToken(good(), { kid: "x' UNION SELECT 'secret" }, 'secret')],
    ['a property name for a kid', () => signToken(good(), { kid: '__proto__' }, '')],
    ['an embedded jwk', () => signToken(good(), { jwk: { kty: 'oct', k: encode('own') } }, 'own')],
    ['a jku', () => signToken(good(), { jku: 'http://127.0.0.1:1/keys' })],
    ['an x5u', () => signToken(good(), { x5u: 'http://127.0.0.1:1/cert' })],
    ['an x5c', () => signToken(good(), { x5c: ['MIIB'] })],
    ['a crit', () => signToken(good(), { crit: ['b64'], b64: false })],
    ['typ JWT', () => signToken(good(), { typ: 'JWT' })],
    ['no typ', () => signToken(good(), { typ: undefined })],
    ['another issuer', () => signToken({ ...good(), iss: 'evil' })],
    ['another audience', () => signToken({ ...good(), aud: 'somebody-else' })],
    ['no issuer', () => signToken({ ...good(), iss: undefined })],
    ['no audience', () => signToken({ ...good(), aud: undefined })],
    ...['exp', 'nbf', 'iat', 'jti', 'sub', 'sid', 'kind'].map(
      (claim) =>
        [`no ${claim}`, () => signToken({ ...good(), [claim]: undefined })] satisfies [string, () => string],
    ),
    ['nbf in the future', () => signToken({ ...good(), nbf: soon() })],
    ['iat in the future', () => signToken({ ...good(), iat: soon(), exp: soon() + 60 })],
    ['exp in the past', () => signToken(userClaims(user, { expiresInSeconds: -1 }))],
    ['exp as text', () => signToken({ ...good(), exp: String(soon()) })],
    ['a life longer than we ever give', () => signToken({ ...good(), exp: soon() + 86_400 })],
    [
      'another user than that of the login',
      () => signToken({ ...good(), sub: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de' }),
    ],
    [
      'a login that is not there',
      () => signToken({ ...good(), sid: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de' }),
    ],
    [
      'a tampered payload',
      () => {
        const [h, , s] = signToken(good()).split('.');
        return `${h}.${encode({ ...good(), kind: 'subject' })}.${s}`;
      },
    ],
    ['a cut signature', () => signToken(good()).slice(0, -4)],
    ['two parts only', () => signToken(good()).split('.').slice(0, 2).join('.')],
    ['four parts', () => `${signToken(good())}.x`],
    ['no JSON', () => 'a.b.c'],
    ['JSON that is no object', () => `${encode('1')}.${encode('2')}.x`],
    ['a refresh token', () => user.refreshToken],
  ])('%s', async (_name, forge) => {
    expect(await statusWith(forge())).toBe(401);
  });

  it('of a megabyte, before anyone reads it', async () => {
    const status = await statusWith(`${'a'.repeat(1_000_000)}.b.c`).catch(() => 431);

    expect([401, 431]).toContain(status);
  });

  it('under another scheme', async () => {
    expect(await statusWith(signToken(good()), 'Basic')).toBe(401);
  });

  it('together with an API key: one of the two could be somebody else', async () => {
    const key = await hushdesk.newClient();
    const both = new ApiClient(hushdesk.baseUrl, { ...key.headers, ...bearer(user.accessToken) });

    expect((await both.get('/api/v1/auth/me')).status).toBe(401);
  });
});
