import type { ChatResponse, MessageResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../../src/http/cursor-page.js';
import type { CorrectionResponse } from '../../../src/privacy/api/subject-rights.dto.js';
import type { ApiClient, ApiResponse } from '../../support/api-client.js';
import { dumpOf } from '../../support/database-dump.js';
import { ListeningModel } from '../../support/listening-model.js';
import { subjectOf } from '../../support/subjects.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const WRONG = 'ada.wrong@mailbox.example';
const RIGHT = 'ada.right@mailbox.example';

let hushdesk: TestApp;
let client: ApiClient;
let officer: TestUser;
let model: ListeningModel;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
  officer = await hushdesk.newUser('privacy_officer');
  model = new ListeningModel().listenIn(hushdesk);
});

afterAll(() => hushdesk.close());

async function say(message: string, subject: string, sessionId?: string): Promise<ChatResponse> {
  const { body } = await client.post<ChatResponse>(
    '/api/v1/chat',
    { message, subject, ...(sessionId === undefined ? {} : { sessionId }) },
    { 'Idempotency-Key': `${subject}-${sessionId ?? ''}-${message.length}` },
  );
  return body;
}

const correct = (id: string, body: unknown, caller = client): Promise<ApiResponse<CorrectionResponse>> =>
  caller.send<CorrectionResponse>('PATCH', `/api/v1/privacy/subjects/${id}`, body);

async function textsOf(sessionId: string): Promise<string[]> {
  const { body } = await client.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages`);
  return body.items.map(({ text }) => text);
}

async function firstMessageOf(sessionId: string): Promise<string> {
  const { body } = await client.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages`);
  return body.items[0]!.id;
}

it('a corrected message is right in answers and other conversations too, and the old value is nowhere', async () => {
  const { sessionId } = await say(`My address is ${WRONG}, note it`, 'corrected-1');
  const other = await say(`Again: ${WRONG}`, 'corrected-1');
  const id = await subjectOf(hushdesk.database, sessionId);

  const message = { id: await firstMessageOf(sessionId), text: `My address is ${RIGHT}, note it` };
  const { status, body } = await correct(id, { message });

  expect(status).toBe(200);
  expect(body.corrected).toEqual(['message']);
  expect(await textsOf(sessionId)).toEqual([
    `My address is ${RIGHT}, note it`,
    `You said: My address is ${RIGHT}, note it`,
  ]);
  expect(await textsOf(other.sessionId)).toEqual([`Again: ${RIGHT}`, `You said: Again: ${RIGHT}`]);
  const next = await say('And now?', 'corrected-1', sessionId);
  expect(next.reply).toBe('You said: And now?');
  expect(JSON.stringify(model.heard.at(-1))).not.toContain('ada.');
  expect(await hushdesk.database.query('SELECT FROM idempotency_keys WHERE answer IS NOT NULL')).toHaveLength(
    1,
  );
  const { body: request } = await officer.client.get(`/api/v1/privacy/requests/${body.requestId}`);
  expect(request).toMatchObject({ kind: 'rectification', state: 'done', outcome: { corrections: 1 } });
});

it('a value that is taken out of a message shows as its placeholder wherever it stood', async () => {
  const { sessionId } = await say(`Mail ${WRONG} and call +49 171 98765432`, 'corrected-2');
  const id = await subjectOf(hushdesk.database, sessionId);

  await correct(id, { message: { id: await firstMessageOf(sessionId), text: `Mail ${WRONG}` } });

  expect(await textsOf(sessionId)).toEqual([`Mail ${WRONG}`, `You said: Mail ${WRONG} and call [PHONE_1]`]);
  const next = await say('My number is +49 171 11122233', 'corrected-2', sessionId);
  expect(next.reply).toBe('You said: My number is +49 171 11122233');
});

it('a person whose id at the client is corrected is found under the new one only', async () => {
  const { sessionId } = await say('Hello', 'old-id-1');
  const id = await subjectOf(hushdesk.database, sessionId);
  await say('Hello', 'taken-id-1');

  expect(await correct(id, { externalId: 'taken-id-1' })).toMatchObject({ status: 409 });
  expect((await correct(id, { externalId: 'new-id-1' })).status).toBe(200);

  expect(await subjectOf(hushdesk.database, (await say('Hi', 'new-id-1')).sessionId)).toBe(id);
  expect(await subjectOf(hushdesk.database, (await say('Hi', 'old-id-1')).sessionId)).not.toBe(id);
  expect((await dumpOf(hushdesk.database)).tracesOf('old-id-1', 'new-id-1')).toEqual([]);
});

it('attributes are set, changed and taken away, and never stored in the clear', async () => {
  const { sessionId } = await say('Hello', 'attributes-1');
  const id = await subjectOf(hushdesk.database, sessionId);
  const read = async (): Promise<unknown> =>
    (await officer.client.get<unknown>(`/api/v1/privacy/subjects/${id}/export?format=json`)).body;

  expect((await correct(id, { attributes: { name: 'Ada Lovelace', city: 'London' } })).status).toBe(200);
  expect((await correct(id, { attributes: { city: null, language: 'en' } })).status).toBe(200);

  const exported = JSON.stringify(await read());
  expect(exported).toContain('"name":"Ada Lovelace","language":"en"');
  expect((await dumpOf(hushdesk.database)).tracesOf('Ada Lovelace', 'London')).toEqual([]);
});

it('what cannot be corrected is refused and changes nothing', async () => {
  const { sessionId } = await say('Hello', 'refused-1');
  const id = await subjectOf(hushdesk.database, sessionId);
  const stranger = await hushdesk.newClient();
  const foreign = await say('Mine', 'refused-2');
  const foreignMessage = await firstMessageOf(foreign.sessionId);

  const before = (await dumpOf(hushdesk.database)).text
    .split('\n')
    .filter((row) => row.includes('chat_messages'));
  expect((await correct(id, {})).status).toBe(400);
  expect((await correct(id, { attributes: { 'not a name': 'x' } })).status).toBe(400);
  expect((await correct(id, { attributes: { name: 'x'.repeat(501) } })).status).toBe(400);
  expect((await correct(id, { message: { id: foreignMessage, text: 'Not mine' } })).status).toBe(404);
  expect((await correct(id, { externalId: 'a', message: { id: foreignMessage, text: 'No' } })).status).toBe(
    404,
  );
  expect((await correct(id, { attributes: { name: 'A' } }, stranger)).status).toBe(404);
  const after = (await dumpOf(hushdesk.database)).text
    .split('\n')
    .filter((row) => row.includes('chat_messages'));
  expect(after).toEqual(before);
});

it.each(['restriction', 'objection'] as const)(
  'after an %s no model is asked for the person any more: people answer, until it is lifted',
  async (kind) => {
    const subject = `restricted-${kind}`;
    const { sessionId } = await say('Hello', subject);
    const id = await subjectOf(hushdesk.database, sessionId);
    const path = `/api/v1/privacy/subjects/${id}/restriction`;
    const restricted = await client.put(path, { kind });
    expect(restricted).toMatchObject({ status: 200, body: { restriction: { kind } } });
    const heard = model.heard.length;

    const continued = await say('Is anybody there?', subject, sessionId);
    const opened = await say('A new conversation', subject);

    for (const answer of [continued, opened])
      expect(answer).toMatchObject({ reply: '', provider: 'agent', handoff: true });
    expect(model.heard).toHaveLength(heard);
    const waiting = await hushdesk.database.query(
      `SELECT handoff_cause AS cause FROM chat_sessions WHERE subject_id = $1 AND state = 'waiting'`,
      [id],
    );
    expect(waiting).toEqual([{ cause: 'restricted' }, { cause: 'restricted' }]);

    expect((await client.send('DELETE', path)).status).toBe(400);
    const lifted = await client.send('DELETE', path, { reason: 'Agreed by letter' });
    expect(lifted).toMatchObject({ status: 200, body: { restriction: null } });
    expect((await say('A third one', subject)).reply).toBe('You said: A third one');
  },
);
