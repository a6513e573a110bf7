import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { NewApiKeyResponse } from '../../../src/auth/api/api-key.dto.js';
import { LimiterEvents } from '../../../src/http/limiter-events.js';
import { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { bearer, startTestApp, TEST_PASSWORD, type TestApp } from '../../support/test-app.js';

interface EventLine {
  audit?: string;
  outcome?: string;
  facts?: Record<string, unknown>;
}

let folder: string;
let hushdesk: TestApp;
let admin: ApiClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-events-'));
  hushdesk = await startTestApp({ LOG_DIR: folder, LOG_LEVEL: 'info' });
  admin = (await hushdesk.newUser('admin')).client;
});

afterAll(async () => {
  await hushdesk.close();
  rmSync(folder, { recursive: true, force: true });
});

function events(): EventLine[] {
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as EventLine)
    .filter(({ audit }) => audit !== undefined);
}

/** Waits for an event that was not there before `work`. */
async function recorded(action: string, work: () => unknown): Promise<EventLine> {
  const before = events().filter(({ audit }) => audit === action).length;
  await work();
  await eventually(() => events().filter(({ audit }) => audit === action).length > before, 10_000);
  return events()
    .filter(({ audit }) => audit === action)
    .at(-1)!;
}

async function keyWith(wanted: object): Promise<{ key: string; id: string }> {
  const { body } = await admin.post<NewApiKeyResponse>('/api/v1/auth/api-keys', {
    name: 'x',
    scopes: ['chat'],
    ...wanted,
  });
  return body;
}

const use = (key: string): Promise<unknown> =>
  new ApiClient(hushdesk.baseUrl, { 'X-API-Key': key }).get('/api/v1/auth/me');

describe('on record, with the reason that the caller is not told, is', () => {
  it.each<[string, () => Promise<string>]>([
    ['malformed', () => Promise.resolve('no key at all')],
    ['expired', async () => (await keyWith({ expiresAt: '2020-01-01T00:00:00Z' })).key],
    ['network', async () => (await keyWith({ networks: ['192.0.2.0/24'] })).key],
    [
      'revoked',
      async () => {
        const { key, id } = await keyWith({});
        await admin.delete(`/api/v1/auth/api-keys/${id}`);
        return key;
      },
    ],
  ])('a key that is %s', async (reason, prepare) => {
    const key = await prepare();

    const event = await recorded('key.rejected', () => use(key));

    expect(event).toMatchObject({ outcome: 'refused', facts: { reason } });
    expect(JSON.stringify(event)).not.toContain(key);
  });

  it('a refused token, a missing scope, a failed login and a reused refresh token', async () => {
    const { email, refreshToken, client } = await hushdesk.newUser('user');
    const login = (password: string): Promise<unknown> =>
      hushdesk.anonymous.post('/api/v1/auth/login', { email, password });
    const refresh = (): Promise<unknown> => hushdesk.anonymous.post('/api/v1/auth/refresh', { refreshToken });

    await recorded('token.rejected', () =>
      new ApiClient(hushdesk.baseUrl, bearer('a.b.c')).get('/api/v1/auth/me'),
    );
    await recorded('access.denied', () => client.get('/api/v1/auth/users'));
    const failed = await recorded('login.failed', () => login('wrong password'));
    await recorded('login.succeeded', () => login(TEST_PASSWORD));
    await recorded('token.refreshed', refresh);
    await recorded('token.reused', refresh);

    expect(JSON.stringify(failed)).not.toContain(email);
  });

  it('a conversation read by staff', async () => {
    const { body } = await (await hushdesk.newClient()).post<ChatResponse>('/api/v1/chat', { message: 'hi' });
    const agent = (await hushdesk.newUser('agent')).client;

    const event = await recorded('transcript.read', () =>
      agent.get(`/api/v1/chat/sessions/${body.sessionId}/messages`, { 'X-Access-Purpose': 'ticket 4711' }),
    );

    expect(event).toMatchObject({ resource: { kind: 'session', id: body.sessionId } });
  });

  it('the loss of the shared limits, and their return', async () => {
    const limits = hushdesk.app.get(LimiterEvents, { strict: false });

    await recorded('limiter.degraded', () => {
      limits.storeLost('gone');
    });
    await recorded('limiter.restored', () => {
      limits.storeRestored(5);
    });
  });
});
