import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { ApiClient } from '../support/api-client.js';
import { dumpOf } from '../support/database-dump.js';
import { eventually } from '../support/eventually.js';
import { HushdeskProcess } from '../support/hushdesk-process.js';
import { PLANTED, SENTENCE, VALUES } from '../support/planting.js';
import { bearer } from '../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { tracesIn } from '../support/traces.js';
import {
  startWebhookReceiver,
  WEBHOOK_KEYS,
  type WebhookReceiver,
  webhookSettings,
} from '../support/webhook-receiver.js';

const PURPOSE = { 'X-Access-Purpose': 'answering a customer' };
/** What an operator would not want to meet again either. */
const SECRETS = [...WEBHOOK_KEYS.map((key) => key.slice('whsec_'.length)), 'planted-path-token'];

describe('personal data in a conversation that goes to a person', () => {
  let folder: string;
  let database: TestDatabase;
  let receiver: WebhookReceiver;
  let service: HushdeskProcess;
  let listed: string;
  let taken: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hushdesk-handoff-'));
    database = await createTestDatabase();
    // The first attempt fails, so that what is kept of failures is seen as well.
    receiver = await startWebhookReceiver((index) => (index === 0 ? 500 : 204));
    service = new HushdeskProcess(folder, {
      DATABASE_URL: database.url,
      LOG_LEVEL: 'trace',
      RETENTION_HOURLY: 'false',
      ...webhookSettings(receiver),
    });
    const shop = await service.ready();
    const agent = await logIn(shop);
    const { sessionId } = (
      await shop.post<ChatResponse>('/api/v1/chat', { message: SENTENCE, subject: PLANTED.person })
    ).body;
    const path = `/api/v1/chat/sessions/${sessionId}`;
    await shop.post(`${path}/handoff`, { reason: SENTENCE.slice(0, 400) });
    listed = JSON.stringify((await agent.get('/api/v1/chat/handoffs')).body);
    taken = JSON.stringify((await agent.post(`${path}/take`, {})).body);
    await agent.post(`${path}/replies`, { message: SENTENCE }, { 'Idempotency-Key': PLANTED.person });
    await agent.get(`${path}/messages`, PURPOSE);
    await agent.post(`${path}/release`, { to: SENTENCE });
    await agent.post(`${path}/close`, {});
    // Requested, taken, answered, closed; and the one that failed, again.
    await eventually(() => receiver.received.length === 5);
  }, 120_000);

  afterAll(async () => {
    service.signal('SIGINT');
    await service.ended();
    await receiver.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function logIn(shop: ApiClient): Promise<ApiClient> {
    const { baseUrl, adminEmail, adminPassword } = JSON.parse(
      readFileSync(join(folder, 'credentials.json'), 'utf8'),
    ) as { baseUrl: string; adminEmail: string; adminPassword: string };
    const { body } = await shop.post<{ accessToken: string }>('/api/v1/auth/login', {
      email: adminEmail,
      password: adminPassword,
    });
    return new ApiClient(baseUrl, bearer(body.accessToken));
  }

  it('is in no webhook', () => {
    const sent = receiver.received.map(
      ({ path, headers, body }) => `${path}\n${JSON.stringify(headers)}\n${body}`,
    );

    expect(tracesIn(sent.join('\n'), VALUES)).toEqual([]);
  });

  it('is in no job, done or failed', async () => {
    const jobs = await database.query('SELECT * FROM pgboss.job');

    expect(jobs).toHaveLength(4);
    expect(tracesIn(JSON.stringify(jobs), [...VALUES, ...SECRETS])).toEqual([]);
  });

  it('is in no table of the database, and neither are the secrets of the webhook', async () => {
    expect((await dumpOf(database)).tracesOf(...VALUES, ...SECRETS)).toEqual([]);
  });

  it('is not in the log, and neither are the secrets of the webhook', () => {
    expect(service.output).toContain('a job failed');
    expect(tracesIn(service.output, [...VALUES, ...SECRETS])).toEqual([]);
  });

  it('is neither on the waiting list nor in what who takes the conversation is told', () => {
    expect(taken).toContain('[EMAIL]');
    expect(tracesIn(listed + taken, VALUES)).toEqual([]);
  });
});
