import type { AccessTokenResponse } from '../../../src/auth/api/auth.response.dto.js';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { ErasureResponse } from '../../../src/privacy/api/subject-rights.dto.js';
import { ApiClient } from '../../support/api-client.js';
import { dumpOf } from '../../support/database-dump.js';
import { PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { bearer, startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

async function customer(subject: string): Promise<ApiClient> {
  const { body } = await client.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', { subject });
  return new ApiClient(hushdesk.baseUrl, bearer(body.accessToken));
}

it('a customer erases themselves with a fresh token, and gets the receipt', async () => {
  const me = await customer(PLANTED.person);
  const { body: chat } = await me.post<ChatResponse>('/api/v1/chat', { message: SENTENCE });

  const counted = await me.delete<ErasureResponse>('/api/v1/privacy/me?dryRun=true');
  const { status, body } = await me.delete<ErasureResponse>('/api/v1/privacy/me');

  expect(counted.body).toMatchObject({ dryRun: true, counts: { chat_messages: 2 } });
  expect(status).toBe(200);
  expect(body.receipt?.split('.')).toHaveLength(3);
  expect((await dumpOf(hushdesk.database)).tracesOf(...VALUES)).toEqual([]);
  const officer = await hushdesk.newUser('privacy_officer');
  const request = await officer.client.get(`/api/v1/privacy/requests/${body.requestId!}`);
  expect(request.body).toMatchObject({ origin: 'self', state: 'done' });
  for (const path of [`/api/v1/chat/sessions/${chat.sessionId}`, '/api/v1/privacy/me/export'])
    expect([401, 404]).toContain((await me.get(path)).status);
  expect((await me.delete('/api/v1/privacy/me')).status).toBeGreaterThanOrEqual(401);
  expect((await me.post('/api/v1/chat', { message: 'Still there?' })).status).toBe(401);
});

it('neither an application nor staff erases "me"', async () => {
  const admin = await hushdesk.newUser('admin');

  expect((await client.delete('/api/v1/privacy/me')).status).toBe(403);
  expect((await admin.client.delete('/api/v1/privacy/me')).status).toBe(403);
});

it('the account of somebody who logs in goes with them, unless nobody else could administer', async () => {
  const officer = await hushdesk.newUser('privacy_officer');
  const user = await hushdesk.newUser('user');
  await user.client.post('/api/v1/chat', { message: SENTENCE });

  const { status, body } = await officer.client.delete<ErasureResponse>(
    `/api/v1/privacy/subjects/${user.id}`,
  );

  expect(status).toBe(200);
  expect(body.counts).toMatchObject({ users: 1, chat_sessions: 1 });
  expect((await user.client.get('/api/v1/auth/me')).status).toBe(401);
  const [admin] = await hushdesk.database.query<{ id: string }>(`SELECT id FROM users WHERE role = 'admin'`);
  expect(await officer.client.delete(`/api/v1/privacy/subjects/${admin!.id}`)).toMatchObject({
    status: 409,
    body: { code: 'last_admin' },
  });
});
