import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ApiClient, ApiResponse } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

const ask = (key: string, body: object): Promise<ApiResponse<ChatResponse>> =>
  shop.post<ChatResponse>('/api/v1/chat', body, { 'Idempotency-Key': key });

async function textsOf(sessionId: string): Promise<string[]> {
  const { body } = await shop.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages`);
  return body.items.map(({ text }) => text);
}

async function countSessions(): Promise<number> {
  const [row] = await hushdesk.database.query<{ n: number }>('SELECT count(*)::int AS n FROM chat_sessions');
  return row?.n ?? 0;
}

/** As if the process had died when all was stored but for the outcome, and its lease were over since. */
function forgetOutcomes(): Promise<object[]> {
  return hushdesk.database.query(
    `UPDATE idempotency_keys SET status = NULL, content_type = NULL, answer = NULL, leased_until = now() - interval '1 second'`,
  );
}

/** Nothing of this role can be stored until it is let again. */
async function refuseMessagesOf(role: string): Promise<() => Promise<object[]>> {
  await hushdesk.database.query(`
    CREATE FUNCTION refuse_message() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$`);
  await hushdesk.database.query(`
    CREATE TRIGGER refuse BEFORE INSERT ON chat_messages FOR EACH ROW WHEN (NEW.role = '${role}') EXECUTE FUNCTION refuse_message()`);
  return () => hushdesk.database.query('DROP FUNCTION refuse_message CASCADE');
}

describe('a request that died unheard and is repeated', () => {
  it('leaves its question and its answer once, in one session', async () => {
    const died = await ask('first', { message: 'how long is the warranty?', subject: 'ann' });
    const sessions = await countSessions();
    await forgetOutcomes();

    const { status, body } = await ask('first', { message: 'how long is the warranty?', subject: 'ann' });

    expect(status).toBe(200);
    expect(await textsOf(body.sessionId)).toEqual(['how long is the warranty?', body.reply]);
    expect(await countSessions()).toBe(sessions);
    expect((await shop.get(`/api/v1/chat/sessions/${died.body.sessionId}`)).status).toBe(404);
  });

  it('leaves the rest of a conversation as it was', async () => {
    const { sessionId, reply } = (await ask('begins', { message: 'hello', subject: 'bob' })).body;
    await ask('goes-on', { message: 'where is my parcel?', sessionId });
    await forgetOutcomes();

    const again = await ask('goes-on', { message: 'where is my parcel?', sessionId });

    expect(again.status).toBe(200);
    expect(await textsOf(sessionId)).toEqual(['hello', reply, 'where is my parcel?', again.body.reply]);
  });

  it('is not taken back when the conversation has gone on since', async () => {
    const died = await ask('streamed', { message: 'hello again', subject: 'cid' });
    const { sessionId } = died.body;
    await ask('after-it', { message: 'and how do I pay?', sessionId });
    await hushdesk.database.query(
      `UPDATE idempotency_keys SET status = NULL, content_type = NULL, answer = NULL, leased_until = now() - interval '1 second'
        WHERE work_ids[2] = $1`,
      [died.body.messageId],
    );

    const again = await ask('streamed', { message: 'hello again', subject: 'cid' });

    expect(again.status).toBe(200);
    expect((await textsOf(sessionId))[0]).toBe('and how do I pay?');
  });
});

describe('a request that failed', () => {
  it('leaves its question once when it is repeated', async () => {
    const allow = await refuseMessagesOf('assistant');
    const failed = await ask('fails', { message: 'do you repair tents?', subject: 'dee' });
    await allow();
    const sessions = await countSessions();

    const { status, body } = await ask('fails', { message: 'do you repair tents?', subject: 'dee' });

    expect([failed.status, status]).toEqual([503, 200]);
    expect(await textsOf(body.sessionId)).toEqual(['do you repair tents?', body.reply]);
    expect(await countSessions()).toBe(sessions);
  });

  it('leaves its key to another request', async () => {
    const allow = await refuseMessagesOf('customer');
    const failed = await ask('changes', { message: 'one', subject: 'eve' });
    await allow();

    const { status, body } = await ask('changes', { message: 'two', subject: 'eve' });

    expect([failed.status >= 500, status]).toEqual([true, 200]);
    expect((await textsOf(body.sessionId))[0]).toBe('two');
  });
});
