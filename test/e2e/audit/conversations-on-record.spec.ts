import type { AuditEventResponse } from '../../../src/audit/api/audit.dto.js';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../../src/http/cursor-page.js';
import type { ApiClient } from '../../support/api-client.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;
let auditor: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
  auditor = (await hushdesk.newUser('auditor')).client;
});

afterAll(() => hushdesk.close());

async function eventsOf(action: string, resource: string): Promise<AuditEventResponse[]> {
  const { body } = await auditor.get<Page<AuditEventResponse>>(
    `/api/v1/audit/events?action=${action}&resource=${resource}`,
  );
  return body.items;
}

it('every turn is on record: who answered, and how much was masked, never what', async () => {
  const message = 'I am ada.planted@example.com, my card is 4111 1111 1111 1111';
  const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message })).body;
  await client.post('/api/v1/chat', { message: 'thanks', sessionId });

  const [second, first] = await eventsOf('turn.answered', sessionId);

  expect(first).toMatchObject({
    outcome: 'success',
    actor: { kind: 'api_key' },
    resource: { kind: 'session', id: sessionId },
    facts: { provider: 'knowledge', cached: false, masked: { EMAIL: 1, CARD: 1 } },
  });
  expect(second?.facts).toMatchObject({ masked: {} });
  expect(JSON.stringify([first, second])).not.toMatch(/planted|4111/);
});

it('a deleted conversation and one that staff read are on record', async () => {
  const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'hello' })).body;
  const agent = await hushdesk.newUser('agent');
  await agent.client.get(`/api/v1/chat/sessions/${sessionId}/messages`, { 'X-Access-Purpose': 'ticket 12' });
  await client.delete(`/api/v1/chat/sessions/${sessionId}`);

  const [read] = await eventsOf('transcript.read', sessionId);
  const [deleted] = await eventsOf('session.deleted', sessionId);

  expect(read).toMatchObject({ actor: { kind: 'user', id: agent.id }, severity: 'notice' });
  expect(JSON.stringify(read)).not.toContain('ticket 12');
  expect(deleted).toMatchObject({ actor: { kind: 'api_key' }, severity: 'notice' });
});
