import type { ChatResponse, MessageResponse, SessionResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import { Articles } from '../../src/knowledge/articles.js';
import { readSampleHelpCentre } from '../../src/knowledge/sample/sample-help-centre.js';
import { openExternalId } from '../../src/privacy/external-id.js';
import { SubjectKeys } from '../../src/privacy/subject-keys.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  await hushdesk.app.get(Articles, { strict: false }).load(await readSampleHelpCentre());
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

describe('asking a question', () => {
  it('is answered from the right help article, which is named', async () => {
    const { status, body } = await client.post<ChatResponse>('/api/v1/chat', {
      message: 'how do I reset my password?',
    });

    expect(status).toBe(200);
    expect(body.sources[0]?.title).toMatch(/password/i);
    expect(body.reply).toContain(body.sources[0]!.title);
    expect(body).toMatchObject({ provider: 'knowledge', cached: false, masked: {}, handoff: false });
  });

  it('is answered honestly, with the offer of a person, when no article helps', async () => {
    const { body } = await client.post<ChatResponse>('/api/v1/chat', {
      message: 'what is the capital of Mongolia?',
    });

    expect(body.sources).toEqual([]);
    expect(body.handoff).toBe(true);
    expect(body.reply).toMatch(/rather not guess/);
  });

  it('is answered in the language it was asked in', async () => {
    const { body } = await client.post<ChatResponse>('/api/v1/chat', {
      message: 'Wann bekomme ich mein Geld zurück?',
    });

    expect(body.reply).toContain('Aus unserem Hilfeartikel');
  });

  it('goes on in the same session, and both sides are on record in order', async () => {
    const first = await client.post<ChatResponse>('/api/v1/chat', { message: 'where is my parcel' });
    const { sessionId } = first.body;
    const second = await client.post<ChatResponse>('/api/v1/chat', { message: 'and the refund?', sessionId });

    const { body } = await client.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages`);

    expect(second.body.sessionId).toBe(sessionId);
    expect(body.items.map(({ role, text }) => [role, text])).toEqual([
      ['customer', 'where is my parcel'],
      ['assistant', first.body.reply],
      ['customer', 'and the refund?'],
      ['assistant', second.body.reply],
    ]);
    expect(body.items.at(-1)?.id).toBe(second.body.messageId);
  });

  it.each([
    ['in a question', (subject: string) => client.post('/api/v1/chat', { message: 'hello there', subject })],
    ['for a token', (subject: string) => client.post('/api/v1/auth/subject-tokens', { subject })],
  ])('keeps the client’s own id of the person, given %s, sealed only', async (_where, send) => {
    const subject = `customer-4711-planted ${_where}`;
    const before = await hushdesk.database.query<{ id: string }>('SELECT id FROM subjects');
    await send(subject);

    const rows = await hushdesk.database.query<{ id: string; external_id: Buffer; row: string }>(
      'SELECT id, external_id, s::text AS row FROM subjects s WHERE NOT id = ANY($1)',
      [before.map(({ id }) => id)],
    );
    const key = await hushdesk.app.get(SubjectKeys, { strict: false }).get(rows[0]!.id);
    expect(rows.map(({ row }) => row).join()).not.toContain('planted');
    expect(openExternalId(key, rows[0]!.id, rows[0]!.external_id)).toBe(subject);
  });

  it('knows the same person again by the same id, within one client only', async () => {
    const other = await hushdesk.newClient();
    const subject = 'the-same-id';
    const count = async (): Promise<number> =>
      (await hushdesk.database.query('SELECT FROM subjects WHERE ref_index IS NOT NULL')).length;
    const before = await count();

    for (const caller of [client, client, other])
      await caller.post('/api/v1/chat', { message: 'hi', subject });

    expect((await count()) - before).toBe(2);
  });
});

describe('sessions', () => {
  it('are listed newest first, page by page, each once', async () => {
    const caller = await hushdesk.newClient();
    const made: string[] = [];
    for (let n = 0; n < 5; n++) {
      made.unshift(
        (await caller.post<ChatResponse>('/api/v1/chat', { message: `question ${n}` })).body.sessionId,
      );
    }

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await caller.get<Page<SessionResponse>>(`/api/v1/chat/sessions?limit=2${query}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);

    expect(seen).toEqual(made);
  });

  it('are gone with their messages once deleted', async () => {
    const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'please forget this' }))
      .body;

    const deleted = await client.delete(`/api/v1/chat/sessions/${sessionId}`);

    expect(deleted.status).toBe(204);
    expect((await client.get(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(404);
    expect((await client.delete(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(404);
    expect(
      await hushdesk.database.query('SELECT FROM chat_messages WHERE session_id = $1', [sessionId]),
    ).toEqual([]);
  });

  it('are gone for every reader once their time is over, swept or not', async () => {
    const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'a day ago' })).body;
    await hushdesk.database.query(
      `UPDATE chat_sessions SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [sessionId],
    );

    const attempts = [
      await client.get(`/api/v1/chat/sessions/${sessionId}`),
      await client.get(`/api/v1/chat/sessions/${sessionId}/messages`),
      await client.post('/api/v1/chat', { message: 'still there?', sessionId }),
    ];

    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('of somebody else answer exactly like sessions that are not there', async () => {
    const stranger = await hushdesk.newClient();
    const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'mine' })).body;
    const absent = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';
    const attempt = async (id: string): Promise<unknown[]> => {
      const answers = [
        await stranger.get<ProblemDetails>(`/api/v1/chat/sessions/${id}`),
        await stranger.get<ProblemDetails>(`/api/v1/chat/sessions/${id}/messages`),
        await stranger.post<ProblemDetails>('/api/v1/chat', { message: 'let me in', sessionId: id }),
        await stranger.delete<ProblemDetails>(`/api/v1/chat/sessions/${id}`),
      ];
      return answers.map(({ body: { requestId: _id, instance: _urn, ...rest } }) => rest);
    };

    const foreign = await attempt(sessionId);

    expect(foreign).toEqual(await attempt(absent));
    expect(foreign).toHaveLength(4);
    const messages = await hushdesk.database.query('SELECT FROM chat_messages WHERE session_id = $1', [
      sessionId,
    ]);
    expect(messages).toHaveLength(2);
  });

  it('of one person are closed to another person of the same client', async () => {
    const first = await client.post<ChatResponse>('/api/v1/chat', { message: 'hello', subject: 'person-a' });
    const { sessionId } = first.body;

    const other = await client.post('/api/v1/chat', { message: 'hello', sessionId, subject: 'person-b' });
    const same = await client.post('/api/v1/chat', { message: 'hello', sessionId, subject: 'person-a' });

    expect([other.status, same.status]).toEqual([404, 200]);
  });
});
