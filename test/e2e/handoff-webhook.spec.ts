import { Webhook } from 'standardwebhooks';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type { ReplyResponse } from '../../src/chat/api/handoff.response.dto.js';
import { Handoffs } from '../../src/chat/handoff/handoffs.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { Metrics } from '../../src/metrics/metrics.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import {
  type Received,
  startWebhookReceiver,
  WEBHOOK_KEYS,
  type WebhookReceiver,
  webhookSettings,
} from '../support/webhook-receiver.js';

interface Told {
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

let receiver: WebhookReceiver;
let hushdesk: TestApp;
let shop: ApiClient;
let ann: TestUser;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  hushdesk = await startTestApp(webhookSettings(receiver));
  shop = await hushdesk.newClient();
  ann = await hushdesk.newUser('agent');
});

afterAll(async () => {
  await hushdesk.close();
  await receiver.stop();
});

beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = () => 204;
});

async function newSession(): Promise<string> {
  return (await shop.post<ChatResponse>('/api/v1/chat', { message: 'hello' })).body.sessionId;
}

function act<Body>(who: ApiClient, sessionId: string, action: string, body: object = {}) {
  return who.post<Body>(`/api/v1/chat/sessions/${sessionId}/${action}`, body);
}

function verified({ body, headers }: Received, key: string = WEBHOOK_KEYS[0]): Told {
  return new Webhook(key).verify(body, headers as Record<string, string>) as Told;
}

/** What was told of a session, once so much was. */
async function toldOf(sessionId: string, count: number): Promise<Told[]> {
  const told = (): Told[] =>
    receiver.received.map((one) => verified(one)).filter(({ data }) => data.sessionId === sessionId);
  await eventually(() => told().length >= count);
  return told();
}

it('every change is told once, signed with each key, in ids and words alone', async () => {
  const sessionId = await newSession();
  await act(shop, sessionId, 'handoff', { reason: 'I am cross' });
  await toldOf(sessionId, 1);
  await act(ann.client, sessionId, 'take');
  await toldOf(sessionId, 2);
  const { body: reply } = await act<ReplyResponse>(ann.client, sessionId, 'replies', {
    message: 'hello there',
  });
  await hushdesk.app.get(Handoffs, { strict: false }).customerWrote(sessionId, reply.id);
  await toldOf(sessionId, 4);
  await act(ann.client, sessionId, 'release', { to: 'waiting' });
  await act(ann.client, sessionId, 'close');

  const told = await toldOf(sessionId, 6);

  const byType = Object.fromEntries(told.map(({ type, data }) => [type, data]));
  expect(byType).toEqual({
    'handoff.requested': { sessionId, state: 'waiting', cause: 'customer' },
    'handoff.taken': { sessionId, state: 'human', agentId: ann.id },
    'handoff.answered': { sessionId, state: 'human', messageId: reply.id },
    'message.received': { sessionId, state: 'human', messageId: reply.id },
    'handoff.released': { sessionId, state: 'waiting' },
    'session.closed': { sessionId, state: 'closed' },
  });
  for (const one of receiver.received) {
    expect(verified(one, WEBHOOK_KEYS[1])).toEqual(verified(one, WEBHOOK_KEYS[0]));
    expect(one.headers['content-type']).toBe('application/json');
    expect(one.path).toBe('/hushdesk?token=planted-path-token');
  }
});

it('what the receiver did not take is told again, under the same id and a new signature', async () => {
  const sessionId = await newSession();
  receiver.answer = (index) => (index === 0 ? 500 : 200);

  await act(shop, sessionId, 'handoff');
  await toldOf(sessionId, 2);

  const [first, second] = receiver.received;
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
  expect(second!.headers['webhook-timestamp']).not.toBe(first!.headers['webhook-timestamp']);
  expect(second!.body).toBe(first!.body);
});

it('a receiver that answers 410 is not told again', async () => {
  const sessionId = await newSession();
  receiver.answer = () => 410;

  await act(shop, sessionId, 'handoff');
  await toldOf(sessionId, 1);
  await eventually(async () => (await jobsOf(sessionId))[0] === 'completed');

  expect(receiver.received).toHaveLength(1);
});

it('nobody is told of what the bot answers by itself, nor of what changes nothing', async () => {
  const sessionId = await newSession();
  await hushdesk.app.get(Handoffs, { strict: false }).customerWrote(sessionId, sessionId);
  await act(shop, sessionId, 'handoff');
  await act(shop, sessionId, 'handoff');

  expect(await jobsOf(sessionId)).toHaveLength(1);
});

it('what cannot be put on record is neither done nor told', async () => {
  const sessionId = await newSession();
  await hushdesk.database.query('ALTER TABLE audit_pending RENAME TO away');
  const { status } = await act(shop, sessionId, 'handoff');
  await hushdesk.database.query('ALTER TABLE away RENAME TO audit_pending');

  const [row] = await hushdesk.database.query('SELECT state FROM chat_sessions WHERE id = $1', [sessionId]);
  expect([status, row, await jobsOf(sessionId)]).toEqual([503, { state: 'bot' }, []]);
});

it('what cannot be kept for telling is not done', async () => {
  const sessionId = await newSession();
  await hushdesk.database.query('ALTER TABLE pgboss.queue RENAME TO away');
  const { status } = await act(shop, sessionId, 'handoff');
  await hushdesk.database.query('ALTER TABLE pgboss.away RENAME TO queue');

  const [row] = await hushdesk.database.query('SELECT state FROM chat_sessions WHERE id = $1', [sessionId]);
  expect([status, row]).toEqual([503, { state: 'bot' }]);
});

it('figures say who waits, how long, and what became of the webhooks', async () => {
  const sessionId = await newSession();
  await act(shop, sessionId, 'handoff');
  await hushdesk.database.query(
    `UPDATE chat_sessions SET state_since = now() - interval '1 hour' WHERE id = $1`,
    [sessionId],
  );
  await toldOf(sessionId, 1);
  const figures = await hushdesk.app.get(Metrics, { strict: false }).read();
  const figure = (name: string): number =>
    Number(
      figures
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    );

  expect(figure('hushdesk_handoff_sessions{state="waiting"}')).toBeGreaterThan(0);
  expect(figure('hushdesk_handoff_oldest_wait_seconds')).toBeGreaterThan(3_500);
  expect(figure('hushdesk_webhook_deliveries_total{outcome="delivered"}')).toBeGreaterThan(6);
  expect(figure('hushdesk_webhook_deliveries_total{outcome="gone"}')).toBe(1);
  expect(figure('hushdesk_webhook_deliveries_total{outcome="failed"}')).toBe(1);
  expect(['running', 'failing']).toContain(hushdesk.app.get(Jobs, { strict: false }).status());
});

async function jobsOf(sessionId: string): Promise<string[]> {
  const rows = await hushdesk.database.query<{ state: string }>(
    `SELECT state::text FROM pgboss.job WHERE data->>'sessionId' = $1`,
    [sessionId],
  );
  return rows.map(({ state }) => state);
}
