import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import { Masking } from '../../src/privacy/masking.js';
import type { ApiClient } from '../support/api-client.js';
import { dumpOf } from '../support/database-dump.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const EMAIL = 'ada.planted@example.com';
const CARD = '4111 1111 1111 1111';
const PASSWORD = 'planted-Swordfish-77';

let hushdesk: TestApp;
let client: ApiClient;
let model: ListeningModel;

async function start(environment: Record<string, string> = {}): Promise<TestApp> {
  const app = await startTestApp(environment);
  model = new ListeningModel().listenIn(app);
  return app;
}

beforeAll(async () => {
  hushdesk = await start();
});

beforeEach(async () => {
  model = new ListeningModel().listenIn(hushdesk);
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

const ask = async (message: string, more: object = {}): Promise<ChatResponse> =>
  (await client.post<ChatResponse>('/api/v1/chat', { message, ...more })).body;

const read = async (sessionId: string, reader = client, headers = {}): Promise<string[]> =>
  (
    await reader.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages?limit=100`, headers)
  ).body.items.map(({ text }) => text);

describe('what a customer writes', () => {
  it('reaches the model masked, and comes back to the customer in full', async () => {
    const { reply, masked } = await ask(`my mail is ${EMAIL} and my card ${CARD}`);

    expect(model.heard[0]?.question).toBe('my mail is [EMAIL_1] and my card [CARD_1]');
    expect(reply).toBe(`You said: my mail is ${EMAIL} and my card ${CARD}`);
    expect(masked).toEqual({ EMAIL: 1, CARD: 1 });
  });

  it('keeps its placeholders through the session, in the history too', async () => {
    const { sessionId } = await ask(`my mail is ${EMAIL}`);
    const { reply } = await ask(`use ${EMAIL.toUpperCase()} or other.planted@example.com`, { sessionId });

    expect(model.heard[1]?.question).toBe('use [EMAIL_1] or [EMAIL_2]');
    expect(model.heard[1]?.history.map(({ text }) => text)).toEqual([
      'my mail is [EMAIL_1]',
      'You said: my mail is [EMAIL_1]',
    ]);
    expect(reply).toBe(`You said: use ${EMAIL} or other.planted@example.com`);
  });

  it('keeps them on another instance and after a restart', async () => {
    const { sessionId } = await ask(`my mail is ${EMAIL}`);
    const other = await startTestApp({ DATABASE_URL: hushdesk.database.url });
    try {
      model.listenIn(other);
      const elsewhere = client.at(other.baseUrl);
      const second = await elsewhere.post<ChatResponse>('/api/v1/chat', {
        message: `again ${EMAIL}, or new.planted@example.com`,
        sessionId,
      });
      const third = await ask('was that new.planted@example.com?', { sessionId });

      expect(model.heard.slice(1).map(({ question }) => question)).toEqual([
        'again [EMAIL_1], or [EMAIL_2]',
        'was that [EMAIL_2]?',
      ]);
      expect(second.body.reply).toContain(`again ${EMAIL}, or new.planted@example.com`);
      expect(third.reply).toContain('was that new.planted@example.com?');
    } finally {
      await other.close();
    }
  });

  it('is read back in full by its owner, and in partial form by staff with a purpose', async () => {
    const { sessionId } = await ask(`my mail is ${EMAIL} and my card ${CARD}`);
    const agent = await hushdesk.newUser('agent');

    const own = await read(sessionId);
    const staff = await read(sessionId, agent.client, { 'X-Access-Purpose': 'ticket 12' });

    expect(own).toEqual([
      `my mail is ${EMAIL} and my card ${CARD}`,
      `You said: my mail is ${EMAIL} and my card ${CARD}`,
    ]);
    expect(staff[0]).toBe('my mail is a***@example.com and my card ***1111');
  });

  it('lies in the database neither in the clear nor in any common encoding', async () => {
    await ask(`my mail is ${EMAIL} and my card ${CARD}`, { subject: 'planted-person' });

    expect((await dumpOf(hushdesk.database)).tracesOf(EMAIL, CARD, 'planted-person')).toEqual([]);
  });

  it('comes back as typed when it only looks like a placeholder', async () => {
    const { reply, sessionId } = await ask(`what is [EMAIL_1]? mine is ${EMAIL}`);

    expect(model.heard[0]?.question).not.toContain('[EMAIL_1]?');
    expect(reply).toBe(`You said: what is [EMAIL_1]? mine is ${EMAIL}`);
    expect((await read(sessionId))[0]).toBe(`what is [EMAIL_1]? mine is ${EMAIL}`);
  });

  it('is never mixed up when twenty turns of one session run at once', async () => {
    const { sessionId } = await ask('hello');
    const mails = Array.from({ length: 20 }, (_, n) => `person${n}.planted@example.com`);

    const replies = await Promise.all(mails.map((mail) => ask(`my mail is ${mail}`, { sessionId })));

    expect(replies.map(({ reply }) => reply)).toEqual(mails.map((mail) => `You said: my mail is ${mail}`));
    const texts = await read(sessionId);
    for (const mail of mails) expect(texts.filter((text) => text.includes(mail))).toHaveLength(2);
  });
});

describe('a secret', () => {
  it('reaches neither model nor store, and the customer is told to change it', async () => {
    const { reply, masked, sessionId } = await ask(`my password is ${PASSWORD}`);

    expect(model.heard[0]?.question).toBe('my password is [SECRET_1]');
    expect(masked).toEqual({ PASSWORD: 1 });
    expect(reply).toMatch(/please change it/);
    expect(reply).not.toContain(PASSWORD);
    expect((await read(sessionId)).join()).not.toContain(PASSWORD);
    const rows = await hushdesk.database.query<{ original: Buffer | null }>(
      'SELECT original FROM pii_vault WHERE session_id = $1',
      [sessionId],
    );
    expect(rows).toEqual([{ original: null }]);
  });

  it('is warned of in the language of the message', async () => {
    expect((await ask(`mein Passwort lautet ${PASSWORD} und es geht nicht`)).reply).toMatch(/bitte ändern/);
  });
});

describe('an answer', () => {
  it('with the placeholder of another session keeps it masked, whatever it stands for there', async () => {
    await ask(`my mail is ${EMAIL}`);
    model.reply = () => 'ask [EMAIL_7] or [PHONE_1]';

    expect((await ask('who else is there?')).reply).toBe('ask [EMAIL_7] or [PHONE_1]');
  });

  it('is stored masked where the model repeats a value that it was told in passing', async () => {
    model.reply = () => 'we wrote to Ada Lovelace and to help@company.example';
    const { sessionId, reply } = await ask('my name is Ada Lovelace');

    await ask('and?', { sessionId });

    expect(reply).toBe('we wrote to Ada Lovelace and to help[removed]');
    expect(model.heard[1]?.history.at(-1)?.text).toBe('we wrote to [NAME_1] and to help[removed]');
  });

  it('restores what a model has bent', async () => {
    model.reply = () => 'To **[email 1]**, or \\[EMAIL\\_1\\]';

    expect((await ask(`my mail is ${EMAIL}`)).reply).toBe(`To **${EMAIL}**, or ${EMAIL}`);
  });
});

it('a fault of the masker is a 503, and nothing goes on', async () => {
  const masking = hushdesk.app.get(Masking, { strict: false });
  const fault = jest.spyOn(masking, 'mask').mockImplementation(() => {
    throw new Error(`cannot read ${EMAIL}`);
  });
  const before = await hushdesk.database.query('SELECT FROM chat_messages');
  try {
    const { status, body } = await client.post<ProblemDetails>('/api/v1/chat', { message: EMAIL });

    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toContain('planted');
    expect(model.heard).toEqual([]);
    expect(await hushdesk.database.query('SELECT FROM chat_messages')).toHaveLength(before.length);
  } finally {
    fault.mockRestore();
  }
});

describe('with PII_VAULT=discard', () => {
  it('no value is kept: the reply has it, the record never has', async () => {
    const discarding = await start({ PII_VAULT: 'discard' });
    try {
      client = await discarding.newClient();
      const first = await ask(`my mail is ${EMAIL}`);
      const second = await ask('and other.planted@example.com?', { sessionId: first.sessionId });

      expect(first.reply).toContain(EMAIL);
      expect(second.reply).toContain('and other.planted@example.com?');
      expect(model.heard[1]?.question).toBe('and [EMAIL_2]?');
      expect(await read(first.sessionId)).toEqual([
        'my mail is [EMAIL_1]',
        'You said: my mail is [EMAIL_1]',
        'and [EMAIL_2]?',
        'You said: and [EMAIL_2]?',
      ]);
      expect(await discarding.database.query('SELECT FROM pii_vault WHERE original IS NOT NULL')).toEqual([]);
    } finally {
      await discarding.close();
    }
  });
});
