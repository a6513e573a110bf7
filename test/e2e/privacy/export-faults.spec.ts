import { type IncomingMessage, request } from 'node:http';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { ProblemDetails } from '../../../src/http/problem-details.js';
import { randomHex } from '../../../src/crypto/secure-random.js';
import type { Json } from '../../../src/privacy/personal-data-source.js';
import { PersonalData } from '../../../src/privacy/personal-data.js';
import { SubjectKeys } from '../../../src/privacy/subject-keys.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { exportOf, unzip } from '../../support/export-files.js';
import { addMessages } from '../../support/many-messages.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Enough that an export is several mebibytes, compressed too. */
const MANY = 20_000;

let hushdesk: TestApp;
let shop: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

async function newPerson(messages = 0): Promise<{ id: string; sessionId: string; lastMessage: string }> {
  const { sessionId } = (await shop.post<ChatResponse>('/api/v1/chat', { message: 'hello' })).body;
  const [session] = await hushdesk.database.query<{ id: string }>(
    'SELECT subject_id AS id FROM chat_sessions WHERE id = $1',
    [sessionId],
  );
  const { id } = session!;
  const key = await hushdesk.app.get(SubjectKeys, { strict: false }).get(id);
  await addMessages(hushdesk.database, key, sessionId, messages);
  const [last] = await hushdesk.database.query<{ id: string }>(
    'SELECT id FROM chat_messages WHERE session_id = $1 ORDER BY id DESC LIMIT 1',
    [sessionId],
  );
  return { id, sessionId, lastMessage: last!.id };
}

function breakMessage(id: string): Promise<unknown> {
  return hushdesk.database.query(
    'UPDATE chat_messages SET body = set_byte(body, octet_length(body) - 1, get_byte(body, octet_length(body) - 1) # 1) WHERE id = $1',
    [id],
  );
}

async function actionsOn(id: string): Promise<{ action: string; facts: object }[]> {
  return hushdesk.database.query(
    `SELECT action, facts FROM audit_events WHERE resource_id = $1 AND action ~ '^(subject|ciphertext)' ORDER BY id`,
    [id],
  );
}

it.each(['json', 'zip'] as const)(
  'a %s with a value that was tampered with is refused, on record',
  async (format) => {
    const { id, lastMessage } = await newPerson();
    await breakMessage(lastMessage);

    const { status, bytes, whole } = await exportOf(shop, hushdesk.baseUrl, id, format);

    expect([status, whole]).toEqual([500, true]);
    expect((JSON.parse(bytes.toString()) as ProblemDetails).code).toBe('data_unreadable');
    expect(await actionsOn(id)).toEqual([
      { action: 'ciphertext.rejected', facts: { table: 'chat_messages' } },
    ]);
  },
);

it.each([
  ['json', (bytes: Buffer): unknown => JSON.parse(bytes.toString())],
  ['zip', unzip],
] as const)('a %s that goes wrong in the middle is cut, and does not open', async (format, open) => {
  const { id, lastMessage } = await newPerson(MANY);
  const good = await exportOf(shop, hushdesk.baseUrl, id, format);
  await breakMessage(lastMessage);

  const cut = await exportOf(shop, hushdesk.baseUrl, id, format);

  expect(() => open(good.bytes)).not.toThrow();
  expect([good.whole, cut.status, cut.whole]).toEqual([true, 200, false]);
  expect(cut.bytes.length).toBeGreaterThan(0);
  expect(() => open(cut.bytes)).toThrow();
  expect((await actionsOn(id)).map(({ action }) => action)).toEqual([
    'subject.exported',
    'subject.exported',
    'ciphertext.rejected',
  ]);
});

describe('a person of whom there is no end', () => {
  const RECORD = { text: 'x'.repeat(1_000) };
  let endless: string;
  let made = 0;
  let ended = 0;

  beforeAll(async () => {
    endless = (await newPerson()).id;
    hushdesk.app.get(PersonalData, { strict: false }).register({
      name: 'endless',
      order: 1,
      describe: () => [],
      count: () => Promise.resolve({}),
      erase: () => Promise.resolve({}),
      export: ({ id }) => (id === endless ? [{ name: 'endless.ndjson', records }] : []),
    });
  });

  async function* records(): AsyncGenerator<Json> {
    try {
      for (;;) {
        // As slow as a database is: others get their turn between two records.
        if (made % 100 === 0) await nextTurn();
        made++;
        yield { ...RECORD, random: randomHex(100) };
      }
    } finally {
      ended++;
    }
  }

  it.each(['json', 'zip'] as const)(
    'is read only as fast as a client takes the %s, and no further when it leaves',
    async (format) => {
      made = 0;
      ended = 0;
      const path = `/api/v1/privacy/subjects/${endless}/export?format=${format}`;
      const { port } = new URL(hushdesk.baseUrl);
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request({ port, path, headers: shop.headers }, resolve).on('error', reject).end();
      });
      response.pause();
      let seen = -1;
      await eventually(async () => {
        const stands = made === seen;
        seen = made;
        await delay(200);
        return stands;
      });

      expect([made > 0, ended]).toEqual([true, 0]);
      response.destroy();
      await eventually(() => ended === 1);
      const atEnd = made;
      await delay(100);
      expect(made).toBe(atEnd);
    },
  );
});
