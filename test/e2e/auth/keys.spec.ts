import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AccessTokenResponse } from '../../../src/auth/api/auth.response.dto.js';
import type { NewApiKeyResponse } from '../../../src/auth/api/api-key.dto.js';
import type { Page } from '../../../src/http/cursor-page.js';
import { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { bearer, startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;
let admin: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  admin = (await hushdesk.newUser('admin')).client;
});

afterAll(() => hushdesk.close());

async function newKey(wanted: object = {}): Promise<NewApiKeyResponse> {
  const { status, body } = await admin.post<NewApiKeyResponse>('/api/v1/auth/api-keys', {
    name: 'shop',
    scopes: ['chat', 'subjects:token'],
    ...wanted,
  });
  expect(status).toBe(201);
  return body;
}

async function statusOf(key: string): Promise<number> {
  return (await new ApiClient(hushdesk.baseUrl, { 'X-API-Key': key }).get('/api/v1/auth/me')).status;
}

describe('an API key', () => {
  it('is shown once and never again', async () => {
    const { key, prefix } = await newKey();

    const { body } = await admin.get<Page<object>>('/api/v1/auth/api-keys');
    const stored = await hushdesk.database.query<{ row: string }>('SELECT k::text AS row FROM api_keys k');

    expect(key.startsWith(prefix)).toBe(true);
    for (const text of [JSON.stringify(body), JSON.stringify(stored)]) {
      expect(text).toContain(prefix.slice(3));
      expect(text).not.toContain(key.slice(prefix.length + 1, -8));
    }
  });

  it('says who it is and what it may do', async () => {
    const { key, id, clientId } = await newKey();

    const { body } = await new ApiClient(hushdesk.baseUrl, { 'X-API-Key': key }).get('/api/v1/auth/me');

    expect(body).toEqual({ kind: 'api_key', id, clientId, scopes: ['chat', 'subjects:token'] });
  });

  it.each([
    ['truncated', (key: string) => key.slice(0, -1)],
    ['extended', (key: string) => `${key}0`],
    ['in capitals', (key: string) => key.toUpperCase()],
    [
      'with one digit changed',
      (key: string) => `${key.slice(0, 30)}${key[30] === '0' ? '1' : '0'}${key.slice(31)}`,
    ],
    ['twice in one header', (key: string) => `${key}, ${key}`],
  ])('%s is refused', async (_name, spoil) => {
    expect(await statusOf(spoil((await newKey()).key))).toBe(401);
  });

  it('sent in two headers is refused', async () => {
    const { key } = await newKey();
    const { port } = new URL(hushdesk.baseUrl);
    const socket = createConnection(Number(port), '127.0.0.1');
    socket.write(
      `GET /api/v1/auth/me HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\nX-API-Key: ${key}\r\nConnection: close\r\n\r\n`,
    );

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('is refused once it has expired', async () => {
    const past = new Date(Date.now() - 1_000).toISOString();

    expect(await statusOf((await newKey({ expiresAt: past })).key)).toBe(401);
  });

  it('is refused from outside its networks, and good inside', async () => {
    expect(await statusOf((await newKey({ networks: ['192.0.2.0/24', '2001:db8::/32'] })).key)).toBe(401);
    expect(await statusOf((await newKey({ networks: ['127.0.0.0/8'] })).key)).toBe(200);
  });

  it('is refused at once after it was revoked, and so are the tokens minted with it', async () => {
    const { key, id } = await newKey();
    const client = new ApiClient(hushdesk.baseUrl, { 'X-API-Key': key });
    const minted = await client.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', { subject: 'ann' });
    const customer = new ApiClient(hushdesk.baseUrl, bearer(minted.body.accessToken));
    expect((await customer.get('/api/v1/auth/me')).status).toBe(200);

    const { status } = await admin.delete(`/api/v1/auth/api-keys/${id}`);

    expect(status).toBe(204);
    await eventually(async () => (await statusOf(key)) === 401, 5_000);
    expect((await customer.get('/api/v1/auth/me')).status).toBe(401);
  });

  it('and its successor both work during the overlap, for the same client', async () => {
    const old = await newKey();

    const { status, body } = await admin.post<NewApiKeyResponse>(`/api/v1/auth/api-keys/${old.id}/rotate`, {
      overlapSeconds: 3_600,
    });

    expect([status, body.clientId, body.scopes]).toEqual([201, old.clientId, old.scopes]);
    expect([await statusOf(old.key), await statusOf(body.key)]).toEqual([200, 200]);
  });

  it('rotated without an overlap is done with', async () => {
    const old = await newKey();
    await statusOf(old.key);

    await admin.post(`/api/v1/auth/api-keys/${old.id}/rotate`, { overlapSeconds: 0 });

    await eventually(async () => (await statusOf(old.key)) === 401, 5_000);
    expect((await admin.post(`/api/v1/auth/api-keys/${old.id}/rotate`, {})).status).toBe(404);
  });

  it('notes when it was last used', async () => {
    const { key, id } = await newKey();
    await statusOf(key);

    await eventually(async () => {
      const [row] = await hushdesk.database.query<{ used: boolean }>(
        'SELECT last_used_at IS NOT NULL AS used FROM api_keys WHERE id = $1',
        [id],
      );
      return row?.used === true;
    });
  });

  it.each([
    [{ scopes: [] }],
    [{ scopes: ['everything'] }],
    [{ scopes: ['privacy:self'] }],
    [{ networks: ['10.0.0.0/99'] }],
    [{ expiresAt: 'tomorrow' }],
    [{ limits: { perMinute: 0 } }],
    [{ limits: { perSecond: 1 } }],
    [{ name: '' }],
  ])('is not made with %j', async (wanted) => {
    const { status } = await admin.post('/api/v1/auth/api-keys', { name: 'x', scopes: ['chat'], ...wanted });

    expect(status).toBe(400);
  });
});

describe('an end customer’s token', () => {
  it('lives as long as was asked for, up to an hour', async () => {
    const shop = await hushdesk.newClient();
    const mint = (ttlSeconds?: number): ReturnType<typeof shop.post<AccessTokenResponse>> =>
      shop.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', {
        subject: 'ann',
        ...(ttlSeconds ? { ttlSeconds } : {}),
      });

    expect((await mint()).body).toMatchObject({ tokenType: 'Bearer', expiresIn: 900 });
    expect((await mint(60)).body.expiresIn).toBe(60);
    expect((await mint(3_601)).status).toBe(400);
    expect((await mint(59)).status).toBe(400);
  });
});
