import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { HandoffStateResponse, ReplyResponse } from '../../src/chat/api/handoff.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from '../support/api-client.js';
import { dumpOf } from '../support/database-dump.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;
let ann: TestUser;
let bob: TestUser;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
  ann = await hushdesk.newUser('agent');
  bob = await hushdesk.newUser('agent');
});

afterAll(() => hushdesk.close());

function act<Body = HandoffStateResponse>(
  who: ApiClient,
  sessionId: string,
  action: string,
  body: object = {},
) {
  return who.post<Body>(`/api/v1/chat/sessions/${sessionId}/${action}`, body);
}

async function waitingSession(message = 'where is my parcel?'): Promise<string> {
  const { sessionId } = (await shop.post<ChatResponse>('/api/v1/chat', { message })).body;
  await act(shop, sessionId, 'handoff');
  return sessionId;
}

async function readBy(who: ApiClient, sessionId: string): Promise<MessageResponse[]> {
  const purpose = { 'X-Access-Purpose': 'answering a customer' };
  const path = `/api/v1/chat/sessions/${sessionId}/messages`;
  return (await who.get<Page<MessageResponse>>(path, purpose)).body.items;
}

describe('an answer of an agent', () => {
  it('reaches the customer, masked and sealed on its way, in partial form for other staff', async () => {
    const sessionId = await waitingSession('I am carla.planted@mailbox.example');
    await act(ann.client, sessionId, 'take');

    const message = 'We have written to carla.planted@mailbox.example, or call +49 171 98765432.';
    const { status, body } = await act<ReplyResponse>(ann.client, sessionId, 'replies', { message });

    expect([status, body.sessionId]).toEqual([201, sessionId]);
    const shown = (await shop.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages`)).body;
    expect(shown.items.at(-1)).toMatchObject({ id: body.id, role: 'agent', text: message });
    const forStaff = (await readBy(bob.client, sessionId)).at(-1)?.text ?? '';
    expect(forStaff).toContain('We have written to');
    expect(forStaff).not.toContain('carla.planted@mailbox.example');
    const dump = await dumpOf(hushdesk.database);
    expect(dump.tracesOf('carla.planted@mailbox.example', '+49 171 98765432')).toEqual([]);
  });

  it('is for who has the conversation, and for admins', async () => {
    const sessionId = await waitingSession();
    const admin = (await hushdesk.newUser('admin')).client;
    const say = (who: ApiClient) => act<ProblemDetails>(who, sessionId, 'replies', { message: 'hello' });

    const early = await say(ann.client);
    await act(ann.client, sessionId, 'take');
    const answers = [early, await say(bob.client), await say(ann.client), await say(admin)];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'handoff_not_taken'],
      [409, 'handoff_taken'],
      [201, undefined],
      [201, undefined],
    ]);
  });

  it('is stored once under one idempotency key', async () => {
    const sessionId = await waitingSession();
    await act(ann.client, sessionId, 'take');
    const path = `/api/v1/chat/sessions/${sessionId}/replies`;
    const key = { 'Idempotency-Key': 'reply-1' };

    const first = await ann.client.post<ReplyResponse>(path, { message: 'hello' }, key);
    const second = await ann.client.post<ReplyResponse>(path, { message: 'hello' }, key);

    expect(second.body.id).toBe(first.body.id);
    expect((await readBy(bob.client, sessionId)).filter(({ role }) => role === 'agent')).toHaveLength(1);
  });

  it('keeps the conversation alive', async () => {
    const sessionId = await waitingSession();
    await act(ann.client, sessionId, 'take');
    const expiry = async (): Promise<number> => {
      const [row] = await hushdesk.database.query<{ expires_at: Date }>(
        'SELECT expires_at FROM chat_sessions WHERE id = $1',
        [sessionId],
      );
      return row!.expires_at.getTime();
    };
    const before = await expiry();

    await act(ann.client, sessionId, 'replies', { message: 'hello' });

    expect(await expiry()).toBeGreaterThan(before);
  });

  it('and what the customer writes at the same time are both stored, with placeholders of their own', async () => {
    const sessionId = await waitingSession();
    await act(ann.client, sessionId, 'take');
    const numbers = Array.from({ length: 10 }, (_, index) => index);

    const answers = await Promise.all(
      numbers.flatMap((index) => [
        act(ann.client, sessionId, 'replies', { message: `write to agent${index}@mailbox.example` }),
        shop.post('/api/v1/chat', { sessionId, message: `I am customer${index}@mailbox.example` }),
      ]),
    );

    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    const path = `/api/v1/chat/sessions/${sessionId}/messages?limit=100`;
    const { items } = (await shop.get<Page<MessageResponse>>(path)).body;
    for (const index of numbers) {
      expect(items.some(({ text }) => text === `write to agent${index}@mailbox.example`)).toBe(true);
      expect(items.some(({ text }) => text === `I am customer${index}@mailbox.example`)).toBe(true);
    }
  });
});
