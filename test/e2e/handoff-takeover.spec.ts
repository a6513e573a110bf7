import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { eventually } from '../support/eventually.js';
import { HushdeskProcess } from '../support/hushdesk-process.js';
import { createTestDatabase } from '../support/test-database.js';
import { startWebhookReceiver, webhookSettings } from '../support/webhook-receiver.js';

/** A job is over its time after 20 s; that is seen within 15 s, and it is tried again 5 s later. */
const TAKEOVER_MS = 90_000;

it('a webhook that a killed process was sending is sent by another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-takeover-'));
  const database = await createTestDatabase();
  const receiver = await startWebhookReceiver((index) => (index === 0 ? 'hang' : 204));
  const environment = { DATABASE_URL: database.url, ...webhookSettings(receiver) };
  const first = new HushdeskProcess(folder, environment);
  const shop = await first.ready();
  const { sessionId } = (await shop.post<ChatResponse>('/api/v1/chat', { message: 'hello' })).body;
  await shop.post(`/api/v1/chat/sessions/${sessionId}/handoff`, {});
  await eventually(() => receiver.received.length === 1);

  first.signal('SIGKILL');
  await first.ended();
  const second = new HushdeskProcess(folder, environment);
  await second.ready();
  await eventually(() => receiver.received.length === 2, TAKEOVER_MS);
  const states = (): Promise<{ state: string }[]> => database.query('SELECT state::text FROM pgboss.job');
  await eventually(async () => (await states())[0]?.state === 'completed');

  const [before, after] = receiver.received;
  expect(after!.headers['webhook-id']).toBe(before!.headers['webhook-id']);
  expect(await states()).toHaveLength(1);

  second.signal('SIGINT');
  await second.ended();
  await receiver.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}, 180_000);
