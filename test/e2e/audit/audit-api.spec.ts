import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEventPageResponse, AuditEventResponse } from '../../../src/audit/api/audit.dto.js';
import type {
  CheckpointResponse,
  EventProofResponse,
  VerificationResponse,
} from '../../../src/audit/api/proof.response.dto.js';
import type { ApiClient } from '../../support/api-client.js';
import { runVerifier } from '../../support/audit-tampering.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let folder: string;
let hushdesk: TestApp;
let auditor: ApiClient;
let agent: TestUser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-audit-'));
  hushdesk = await startTestApp();
  auditor = (await hushdesk.newUser('auditor')).client;
  agent = await hushdesk.newUser('agent');
  for (let n = 0; n < 7; n++) await agent.client.get('/api/v1/auth/users');
});

afterAll(async () => {
  await hushdesk.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = async (query: string): Promise<AuditEventPageResponse> =>
  (await auditor.get<AuditEventPageResponse>(`/api/v1/audit/events?${query}`)).body;

/** Every event of a query, page by page. */
async function all(query: string): Promise<AuditEventResponse[]> {
  const found: AuditEventResponse[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: AuditEventPageResponse = await list(
      `${query}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

it('events come newest first, page by page, each once', async () => {
  const events = await all(`actor=${agent.id}&action=access.denied`);

  expect(events).toHaveLength(7);
  expect(events.map(({ id }) => id)).toEqual(
    events
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
  expect(events[0]).toMatchObject({
    action: 'access.denied',
    outcome: 'refused',
    severity: 'warning',
    actor: { kind: 'user', id: agent.id },
    resource: null,
    facts: { missing: ['users:manage'] },
  });
});

it.each([
  ['action=access.denied', 7],
  ['outcome=refused&severity=warning', 7],
  ['severity=info&outcome=refused', 0],
  ['action=user.created&severity=notice', 2],
])('%s finds exactly those', async (query, count) => {
  expect(await all(query)).toHaveLength(count);
});

it('a span of time is from the first moment on and up to but without the last', async () => {
  const [newest] = await all('action=access.denied');
  const ms = Date.parse(newest!.occurredAt);

  expect((await all(`action=access.denied&from=${new Date(ms + 1).toISOString()}`)).length).toBe(0);
  expect((await all(`action=access.denied&to=${new Date(ms + 1).toISOString()}`)).length).toBe(7);
  expect((await all(`action=access.denied&to=2001-01-01T00:00:00Z`)).length).toBe(0);
});

it.each(['actor=x', 'action=x.y', 'outcome=x', 'severity=x', 'from=yesterday', 'cursor=x', 'limit=0', 'x=1'])(
  'a query of %s is refused',
  async (query) => {
    expect((await auditor.get(`/api/v1/audit/events?${query}`)).status).toBe(400);
  },
);

it('an event is proved to be in the log, and the proof holds offline', async () => {
  const [event] = await all('action=access.denied');
  const { body } = await auditor.get<EventProofResponse>(`/api/v1/audit/events/${event!.id}/proof`);
  const file = join(folder, 'proof.json');
  writeFileSync(file, JSON.stringify(body));

  expect(body.entry).toMatchObject({ id: event!.id, action: 'access.denied', v: 1 });
  expect(await runVerifier('--proof', file, '--key', body.checkpoint.verifierKey)).toMatchObject({
    status: 0,
  });

  for (const change of [
    { seq: body.seq + 1 },
    { path: body.path.slice(1) },
    { entry: { ...body.entry, action: 'x' } },
  ]) {
    writeFileSync(file, JSON.stringify({ ...body, ...change }));
    expect((await runVerifier('--proof', file)).status).toBe(1);
  }
});

it('the log verifies online, and its export offline, with a checkpoint from before', async () => {
  const before = (await auditor.get<CheckpointResponse>('/api/v1/audit/checkpoint')).body;
  writeFileSync(join(folder, 'kept'), before.checkpoint);
  await agent.client.get('/api/v1/auth/users');

  const verified = (await auditor.get<VerificationResponse>('/api/v1/audit/verify')).body;
  const log = await auditor.get<string>('/api/v1/audit/events/export');
  writeFileSync(join(folder, 'log.ndjson'), log.body);
  const offline = await runVerifier(
    join(folder, 'log.ndjson'),
    '--key',
    before.verifierKey,
    '--checkpoint',
    join(folder, 'kept'),
  );

  expect(verified).toMatchObject({ valid: true });
  expect(verified.events).toBeGreaterThanOrEqual(before.size);
  expect(log.headers.get('content-type')).toBe('application/x-ndjson');
  expect(offline).toMatchObject({ status: 0, output: expect.stringContaining('1 of yours') as string });
  expect((await all('action=audit.exported')).length).toBe(1);
  expect((await all('action=audit.verified'))[0]).toMatchObject({ facts: { valid: true } });
});

it('a checkpoint proves that the log went on from an earlier one', async () => {
  const { body: head } = await auditor.get<CheckpointResponse>('/api/v1/audit/checkpoint?since=1');

  expect(head.consistency?.length).toBeGreaterThan(0);
  expect((await auditor.get(`/api/v1/audit/checkpoint?since=${head.size + 1}`)).status).toBe(400);
  expect(
    (await auditor.get<CheckpointResponse>('/api/v1/audit/checkpoint')).body.consistency,
  ).toBeUndefined();
});

it('nothing personal is in the answers, and it is sealed in the table', async () => {
  const { email } = agent;
  await hushdesk.anonymous.post('/api/v1/auth/login', { email, password: 'not the password' });

  const log = (await auditor.get<string>('/api/v1/audit/events/export')).body;
  const rows = await hushdesk.database.query(
    "SELECT encode(personal, 'escape') AS sealed, * FROM audit_events",
  );
  for (const text of [log, JSON.stringify(await all('')), JSON.stringify(rows)]) {
    expect(text).not.toContain(email);
    expect(text).not.toContain('127.0.0.1');
  }
});
