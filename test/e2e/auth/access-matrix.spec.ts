import type { OpenAPIObject } from '@nestjs/swagger';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import { ROLES, type Role } from '../../../src/auth/roles.js';
import type { AccessTokenResponse } from '../../../src/auth/api/auth.response.dto.js';
import { ALLOWED, type Caller, CALLERS, EVERYBODY } from '../../support/access-rules.js';
import { ApiClient } from '../../support/api-client.js';
import { signToken, userClaims } from '../../support/forged-token.js';
import { bearer, startTestApp, type TestApp } from '../../support/test-app.js';

const UNPROVEN: readonly Caller[] = ['anonymous', 'expired token'];
const ABSENT = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';

let hushdesk: TestApp;
const clients = new Map<Caller, ApiClient>();

beforeAll(async () => {
  hushdesk = await startTestApp();
  const key = await hushdesk.newClient();
  const minted = await key.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', { subject: 'matrix' });
  clients.set('anonymous', hushdesk.anonymous);
  for (const role of ROLES) clients.set(role, (await hushdesk.newUser(role)).client);
  clients.set('end customer', new ApiClient(hushdesk.baseUrl, bearer(minted.body.accessToken)));
  clients.set('key with every scope', key);
  clients.set('key without scopes', await hushdesk.newClient([]));
  const expired = signToken(userClaims(await hushdesk.newUser('admin'), { expiresInSeconds: -60 }));
  clients.set('expired token', new ApiClient(hushdesk.baseUrl, bearer(expired)));
});

afterAll(() => hushdesk.close());

async function operations(): Promise<string[]> {
  const { body } = await hushdesk.anonymous.get<OpenAPIObject>('/docs/api-json');
  return Object.entries(body.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

it('every operation of the API says here who may call it', async () => {
  expect((await operations()).sort()).toEqual(Object.keys(ALLOWED).sort());
});

it.each(Object.keys(ALLOWED))('%s', async (operation) => {
  const [method = '', path = ''] = operation.split(' ');
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};

  const seen: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const caller of CALLERS) {
    const { status } = await clients.get(caller)!.send(method, path.replace('{id}', ABSENT), body);
    const isPublic = ALLOWED[operation] === EVERYBODY;
    seen[caller] = status === 401 || status === 403 ? String(status) : 'let through';
    expected[caller] =
      isPublic || ALLOWED[operation]!.includes(caller)
        ? 'let through'
        : UNPROVEN.includes(caller)
          ? '401'
          : '403';
    // Changing a password is for people: the route lets applications in and then refuses them.
    if (operation === 'POST /api/v1/auth/password' && !ROLES.includes(caller as Role))
      expected[caller] = seen[caller];
  }

  expect(seen).toEqual(expected);
});

describe('whose sessions', () => {
  async function sessionOf(client: ApiClient, extra: object = {}): Promise<string> {
    return (await client.post<ChatResponse>('/api/v1/chat', { message: 'hello', ...extra })).body.sessionId;
  }

  async function reads(client: ApiClient, sessionId: string): Promise<number[]> {
    const path = `/api/v1/chat/sessions/${sessionId}`;
    const answers = [
      await client.get(path),
      await client.get(`${path}/messages`),
      await client.post('/api/v1/chat', { message: 'hello', sessionId }),
    ];
    return answers.map(({ status }) => status);
  }

  it('users, end customers and applications each reach their own, and nobody else’s', async () => {
    const shop = await hushdesk.newClient();
    const mint = async (subject: string): Promise<ApiClient> => {
      const { body } = await shop.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', { subject });
      return new ApiClient(hushdesk.baseUrl, bearer(body.accessToken));
    };
    const callers = {
      ann: await mint('ann'),
      bob: await mint('bob'),
      user: (await hushdesk.newUser('user')).client,
      admin: (await hushdesk.newUser('admin')).client,
      otherShop: await hushdesk.newClient(),
    };

    const sessions = await Promise.all(Object.values(callers).map((client) => sessionOf(client)));
    for (const [reader, client] of Object.values(callers).entries()) {
      for (const [owner, session] of sessions.entries()) {
        expect(await reads(client, session)).toEqual(reader === owner ? [200, 200, 200] : [404, 404, 404]);
      }
    }

    // The application whose customers they are reaches theirs, and the same person reached by its own id.
    expect(await reads(shop, sessions[0]!)).toEqual([200, 200, 200]);
    expect((await reads(callers.ann, await sessionOf(shop, { subject: 'ann' })))[0]).toBe(200);
    expect((await reads(callers.bob, await sessionOf(shop, { subject: 'ann' })))[0]).toBe(404);
  });

  it('staff read others’ with a stated purpose only, and nobody else does', async () => {
    const session = await sessionOf(await hushdesk.newClient());
    const path = `/api/v1/chat/sessions/${session}/messages`;
    const purpose = { 'X-Access-Purpose': 'ticket 4711, wrong refund' };
    const agent = (await hushdesk.newUser('agent')).client;
    const user = (await hushdesk.newUser('user')).client;

    expect((await agent.get(path)).status).toBe(404);
    expect((await agent.get(path, purpose)).status).toBe(200);
    expect((await user.get(path, purpose)).status).toBe(404);
    expect((await agent.get(path, { 'X-Access-Purpose': 'x' })).status).toBe(400);
    expect((await agent.delete(`/api/v1/chat/sessions/${session}`)).status).toBe(404);
  });

  it('only an application names the person it speaks for', async () => {
    const { client } = await hushdesk.newUser('user');

    expect((await client.post('/api/v1/chat', { message: 'hello', subject: 'somebody' })).status).toBe(400);
  });
});

describe('what nobody can give themselves', () => {
  it.each([
    ['POST', '/api/v1/chat', { message: 'hi' }],
    [
      'POST',
      '/api/v1/auth/users',
      { email: 'x@example.com', password: 'quartz-lantern-ferry-71', role: 'user' },
    ],
    ['PATCH', `/api/v1/auth/users/${ABSENT}`, {}],
    ['POST', '/api/v1/auth/api-keys', { name: 'x', scopes: ['chat'] }],
    ['POST', `/api/v1/auth/api-keys/${ABSENT}/rotate`, {}],
    ['POST', '/api/v1/auth/subject-tokens', { subject: 'x' }],
    ['POST', '/api/v1/auth/login', { email: 'x@example.com', password: 'x' }],
    ['POST', '/api/v1/auth/refresh', { refreshToken: 'x' }],
    ['POST', '/api/v1/auth/password', { currentPassword: 'x', newPassword: 'y' }],
    ['POST', '/api/v1/knowledge/articles', { title: 't', body: 'b', language: 'en' }],
  ])('%s %s refuses role, scopes, id and ownerId', async (method, path, body) => {
    const admin = clients.get(path.includes('subject-tokens') ? 'key with every scope' : 'admin')!;
    const before = await counts();

    for (const [name, value] of Object.entries({
      role: 'admin',
      scopes: ['users:manage'],
      id: ABSENT,
      ownerId: ABSENT,
    })) {
      if (name in body) continue;
      const known =
        (name === 'role' && path.startsWith('/api/v1/auth/users')) ||
        (name === 'scopes' && path.endsWith('api-keys'));
      const { status } = await admin.send(method, path, { ...body, [known ? 'isAdmin' : name]: value });
      expect([name, status]).toEqual([name, 400]);
    }

    expect(await counts()).toEqual(before);
  });

  it('a key that manages keys or users cannot give more than it holds', async () => {
    const keeper = await hushdesk.newClient(['keys:manage', 'users:manage', 'chat']);

    const key = await keeper.post('/api/v1/auth/api-keys', { name: 'x', scopes: ['privacy:export'] });
    const user = await keeper.post('/api/v1/auth/users', {
      email: 'climber@example.com',
      password: 'quartz-lantern-ferry-71',
      role: 'admin',
    });
    const allowed = await keeper.post('/api/v1/auth/api-keys', { name: 'x', scopes: ['chat'] });

    expect([key.status, user.status, allowed.status]).toEqual([403, 403, 201]);
  });

  async function counts(): Promise<unknown> {
    return hushdesk.database.query(
      'SELECT (SELECT count(*) FROM users) AS u, (SELECT count(*) FROM api_keys) AS k, (SELECT count(*) FROM chat_messages) AS m',
    );
  }
});
