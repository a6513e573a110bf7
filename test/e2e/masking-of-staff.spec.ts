import type { ApiKeyResponse } from '../../src/auth/api/api-key.dto.js';
import { PersonalSealer } from '../../src/audit/personal-sealer.js';
import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import { Transcript } from '../../src/chat/transcript.js';
import type { Page } from '../../src/http/cursor-page.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
});

afterAll(() => hushdesk.close());

it('the name of an API key keeps no personal data', async () => {
  const client = await hushdesk.newClient();

  const { body } = await client.post<ApiKeyResponse>('/api/v1/auth/api-keys', {
    name: 'for ada@example.com',
    scopes: ['chat'],
  });

  expect(body.name).toBe('for [EMAIL]');
});

it('staff do not see what was not known to be personal when it was written', async () => {
  const client = await hushdesk.newClient();
  const agent = await hushdesk.newUser('agent');
  const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'hello there' })).body;
  const path = `/api/v1/chat/sessions/${sessionId}/messages`;
  // As a masker without this class would have stored it.
  const transcript = hushdesk.app.get(Transcript, { strict: false });
  const read = transcript.read.bind(transcript);
  const older = jest
    .spyOn(transcript, 'read')
    .mockImplementation(async (...args) =>
      (await read(...args)).map((message) => ({ ...message, text: 'write to ada@example.com' })),
    );
  try {
    const own = await client.get<Page<MessageResponse>>(path);
    const staff = await agent.client.get<Page<MessageResponse>>(path, { 'X-Access-Purpose': 'ticket 12' });

    expect(own.body.items[0]?.text).toBe('write to ada@example.com');
    expect(staff.body.items[0]?.text).toBe('write to [EMAIL]');
  } finally {
    older.mockRestore();
  }
});

it('the purpose of an access goes on record without personal data, and sealed', async () => {
  const client = await hushdesk.newClient();
  const agent = await hushdesk.newUser('agent');
  const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'hello' })).body;

  await agent.client.get(`/api/v1/chat/sessions/${sessionId}/messages`, {
    'X-Access-Purpose': 'asked by ada@example.com',
  });

  const [event] = await hushdesk.database.query<{ id: string; personal: Buffer }>(
    `SELECT id, personal FROM audit_events WHERE action = 'transcript.read' AND resource_id = $1`,
    [sessionId],
  );
  const sealer = hushdesk.app.get(PersonalSealer, { strict: false });
  const personal = JSON.parse(sealer.open(event!.id, event!.personal).toString()) as { purpose: string };
  expect(personal.purpose).toBe('asked by [EMAIL]');
});
