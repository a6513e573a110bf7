import { randomBytes } from 'node:crypto';
import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import { Notifications } from '../../src/database/notifications.js';
import type { ApiClient } from '../support/api-client.js';
import { CliProcess } from '../support/cli-process.js';
import { startTestApp, TEST_ENVIRONMENT, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;

beforeEach(async () => {
  hushdesk = await startTestApp(RINGS.both);
  client = await hushdesk.newClient();
});

afterEach(() => hushdesk.close());

const OLD = `old:${randomBytes(32).toString('base64')}`;
const NEW = `new:${randomBytes(32).toString('base64')}`;
const RINGS = {
  old: { ENCRYPTION_KEYS: OLD },
  both: { ENCRYPTION_KEYS: `${NEW},${OLD}` },
  fresh: { ENCRYPTION_KEYS: NEW },
};

const ask = (app: ApiClient, message: string, sessionId?: string): ReturnType<ApiClient['post']> =>
  app.post('/api/v1/chat', { message, ...(sessionId === undefined ? {} : { sessionId }) });

const open = async (message: string): Promise<string> =>
  (await client.post<ChatResponse>('/api/v1/chat', { message })).body.sessionId;

/** Vaults and keys that an instance remembers are dropped, as they are when its connection was away. */
function forgetEverything(): void {
  const notifications: unknown = hushdesk.app.get(Notifications, { strict: false });
  const { listeners } = notifications as { listeners: ((payload: undefined) => void)[] };
  for (const listener of listeners) listener(undefined);
}

describe('what was moved or changed in the database', () => {
  it.each([
    [
      'a message of another session',
      `UPDATE chat_messages SET body = (SELECT body FROM chat_messages WHERE session_id = $1 LIMIT 1)
        WHERE session_id = $2`,
      'chat_messages',
    ],
    [
      'a value of another session',
      `UPDATE pii_vault SET original = (SELECT original FROM pii_vault WHERE session_id = $1 LIMIT 1)
        WHERE session_id = $2`,
      'pii_vault',
    ],
    [
      'a changed byte',
      `UPDATE chat_messages SET body = set_byte(body, 40, get_byte(body, 40) # 1) WHERE session_id IN ($1, $2)`,
      'chat_messages',
    ],
    [
      'text in the clear',
      `UPDATE chat_messages SET body = '\\x00'::bytea || convert_to('forged', 'UTF8') WHERE session_id IN ($1, $2)`,
      'chat_messages',
    ],
  ])('%s is refused, and is a security event', async (_what, change, table) => {
    const other = await open('I am eve@example.com');
    const own = await open('I am ada@example.com');
    await hushdesk.database.query(change, [other, own]);
    forgetEverything();

    const read = await client.get(`/api/v1/chat/sessions/${own}/messages`);
    const asked = await ask(client, 'and now?', own);

    expect([read.status, asked.status]).toEqual([500, 500]);
    expect(JSON.stringify([read.body, asked.body])).not.toMatch(/eve@|ada@|forged/);
    expect(
      await hushdesk.database.query(
        `SELECT DISTINCT facts, severity FROM audit_events WHERE action = 'ciphertext.rejected' AND resource_id = $1`,
        [own],
      ),
    ).toEqual([{ facts: { table }, severity: 'warning' }]);
  });
});

describe('rotation of the encryption keys', () => {
  it('fails no turn while it runs, is killed and goes on, and afterwards the old key can leave', async () => {
    await hushdesk.close();
    hushdesk = await startTestApp(RINGS.old);
    client = await hushdesk.newClient();
    const { url } = hushdesk.database;
    const sessions = await Promise.all(
      Array.from({ length: 40 }, (_, n) => open(`I am person${n}@example.com`)),
    );
    await hushdesk.database.query(
      `WITH added AS (INSERT INTO subjects (id, client_id, created_at)
                      SELECT gen_random_uuid(), gen_random_uuid(), now() FROM generate_series(1, 5000) RETURNING id)
       SELECT count(*) FROM added`,
    );
    const service = await startTestApp({ DATABASE_URL: url, ...RINGS.both });
    const rotate = (): CliProcess =>
      new CliProcess(['keys', 'rotate'], { ...TEST_ENVIRONMENT, DATABASE_URL: url, ...RINGS.both });
    const statuses: number[] = [];
    let running = true;
    const talking = [0, 1, 2].map(async (lane) => {
      const caller = client.at(service.baseUrl);
      for (let n = lane; running; n++) {
        const known = await ask(caller, `still person${n % 40}@example.com`, sessions[n % 40]);
        const fresh = await ask(caller, `new${n}@example.com`);
        statuses.push(known.status, fresh.status);
      }
    });
    const first = rotate();
    await first.says('re-wrapped');
    first.kill();
    await first.ended();
    const second = rotate();
    const status = await second.ended();
    running = false;
    await Promise.all(talking);
    await service.close();

    const after = await startTestApp({ DATABASE_URL: url, ...RINGS.fresh });
    try {
      const reader = client.at(after.baseUrl);
      const texts = await Promise.all(
        sessions.map(async (id) => {
          const { body } = await reader.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${id}/messages`);
          return body.items[0]?.text;
        }),
      );

      expect(status).toBe(0);
      expect(statuses.length).toBeGreaterThan(20);
      expect(statuses.filter((each) => each !== 200)).toEqual([]);
      expect(texts).toEqual(sessions.map((_, n) => `I am person${n}@example.com`));
    } finally {
      await after.close();
    }
  }, 120_000);
});
