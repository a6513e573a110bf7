import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { ErasureResponse } from '../../../src/privacy/api/subject-rights.dto.js';
import type { PrivacyRequestResponse } from '../../../src/privacy/api/requests.dto.js';
import type { ApiClient, ApiResponse } from '../../support/api-client.js';
import { dumpOf } from '../../support/database-dump.js';
import { eventually } from '../../support/eventually.js';
import { PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { claimsOf, verifyReceipt } from '../../support/receipts.js';
import { subjectOf } from '../../support/subjects.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const PERSON = PLANTED.person;
let hushdesk: TestApp;
let client: ApiClient;
let officer: TestUser;
let verifierKey: string;

beforeAll(async () => {
  hushdesk = await startTestApp({ BUDGET_SUBJECT_TOKENS_PER_DAY: '1000000', HANDOFF_AUTOMATIC: 'true' });
  client = await hushdesk.newClient();
  officer = await hushdesk.newUser('privacy_officer');
  const checkpoint = await officer.client.get<{ verifierKey: string }>('/api/v1/audit/checkpoint');
  ({ verifierKey } = checkpoint.body);
});

afterAll(() => hushdesk.close());

/** A person with something in every store; answers our id of them. */
async function live(subject: string): Promise<{ id: string; sessionId: string }> {
  const first = await client.post<ChatResponse>(
    '/api/v1/chat',
    { message: SENTENCE, subject },
    { 'Idempotency-Key': `first-${subject}` },
  );
  const { sessionId } = first.body;
  const second = {
    message: `Is ${PLANTED.email} still right? How long is the warranty?`,
    sessionId,
    subject,
  };
  const { body } = await client.post<ChatResponse>('/api/v1/chat', second);
  const rated = { messageId: body.messageId, rating: 'unhelpful', comment: `Write to ${PLANTED.email}` };
  await client.post(`/api/v1/chat/sessions/${sessionId}/feedback`, rated);
  await client.post('/api/v1/chat', { message: 'How do I track my order?', subject });
  const purpose = { 'X-Access-Purpose': `complaint of ${PERSON}` };
  await officer.client.get(`/api/v1/chat/sessions/${sessionId}/messages`, purpose);
  await client.post(`/api/v1/chat/sessions/${sessionId}/handoff`, { reason: `Call ${PLANTED.phone}` });
  return { id: await subjectOf(hushdesk.database, sessionId), sessionId };
}

const erase = (id: string, query = ''): Promise<ApiResponse<ErasureResponse>> =>
  client.delete<ErasureResponse>(`/api/v1/privacy/subjects/${id}${query}`);

it('nothing of an erased person is left, and a receipt says so that anyone can check', async () => {
  const { id, sessionId } = await live(PERSON);
  const other = await live('somebody-else');

  const { status, body } = await erase(id);

  expect(status).toBe(200);
  expect(body).toMatchObject({ subjectId: id, dryRun: false });
  expect(body.counts).toMatchObject({
    ...{ subject_keys: 1, subjects: 1, chat_sessions: 2, chat_messages: 6, chat_feedback: 1 },
    ...{ idempotency_keys: 1, budget_counters: 0 },
  });
  expect(body.counts['audit_events.personal']).toBeGreaterThan(0);
  const dump = await dumpOf(hushdesk.database);
  expect(dump.tracesOf(...VALUES)).toEqual([]);
  expect(dump.text.split('\n').filter((row) => row.includes(sessionId) && !row.includes('audit_'))).toEqual(
    [],
  );
  expect((await client.get(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(404);
  expect((await client.get(`/api/v1/chat/sessions/${other.sessionId}/messages`)).status).toBe(200);

  expect(await verifyReceipt(body.receipt ?? '', verifierKey)).toContain(`Erased: ${id}`);
  expect(claimsOf(body.receipt ?? '')).toMatchObject({ jti: body.requestId, counts: body.counts });
  await expect(
    verifyReceipt((body.receipt ?? '').replace(/.{8}$/, 'AAAAAAAA'), verifierKey),
  ).rejects.toThrow();
  const { body: verified } = await officer.client.get('/api/v1/audit/verify');
  expect(verified).toMatchObject({ valid: true });
  const ledger = await officer.client.get<PrivacyRequestResponse>(
    `/api/v1/privacy/requests/${body.requestId!}`,
  );
  expect(ledger.body).toMatchObject({
    state: 'done',
    kind: 'erasure',
    origin: 'client',
    receipt: body.receipt,
  });
  expect((await erase(id)).status).toBe(404);
}, 60_000);

it('a person who comes back after an erasure is a new one', async () => {
  const before = await live('comes-back-4711');
  await erase(before.id);

  const { body } = await client.post<ChatResponse>('/api/v1/chat', {
    message: 'Hello',
    subject: 'comes-back-4711',
  });

  expect(await subjectOf(hushdesk.database, body.sessionId)).not.toBe(before.id);
});

it('a hidden row keeps an erasure from being done until it is gone', async () => {
  const { id } = await live('hidden-row-4712');
  await hushdesk.database.query('CREATE TABLE forgotten (note text, blob bytea)');
  await hushdesk.database.query(
    `INSERT INTO forgotten VALUES ('order of hidden-row-4712, parcel 7', convert_to($1, 'UTF8'))`,
    [`{"to":"${PLANTED.email}"}`],
  );

  const failed = await erase(id);

  expect(failed.status).toBe(500);
  expect(failed.body).toMatchObject({ code: 'erasure_incomplete' });
  const open = await officer.client.get<{ items: PrivacyRequestResponse[] }>(
    `/api/v1/privacy/requests?state=running&subjectId=${id}`,
  );
  expect(open.body.items).toMatchObject([{ failure: 'residue_found', receipt: null, endedAt: null }]);
  expect(await hushdesk.database.query('SELECT FROM subjects WHERE id = $1', [id])).toEqual([]);

  await hushdesk.database.query('UPDATE forgotten SET note = NULL');
  expect((await erase(id)).status).toBe(500);
  await hushdesk.database.query('DROP TABLE forgotten');
  const done = await erase(id);
  expect(done.status).toBe(200);
  expect(done.body.requestId).toBe(open.body.items[0]?.id);
  await verifyReceipt(done.body.receipt ?? '', verifierKey);
}, 60_000);

it('a dry run counts and changes nothing', async () => {
  const { id, sessionId } = await live('dry-run-4713');
  const before = await dumpOf(hushdesk.database);

  const { status, body } = await erase(id, '?dryRun=true');

  expect(status).toBe(200);
  expect(body).toMatchObject({ subjectId: id, dryRun: true, receipt: null, requestId: null });
  expect(body.counts).toMatchObject({ subjects: 1, chat_sessions: 2, chat_messages: 6 });
  expect((await dumpOf(hushdesk.database)).text).toBe(before.text);
  expect((await client.get(`/api/v1/chat/sessions/${sessionId}/messages`)).status).toBe(200);
  expect((await erase(id)).body.counts).toMatchObject(body.counts);
});

it('only the client whose customer they are, and staff, can erase a person', async () => {
  const { id } = await live('reach-4714');
  const stranger = await hushdesk.newClient();
  const agent = await hushdesk.newUser('agent');
  const path = `/api/v1/privacy/subjects/${id}`;

  expect((await stranger.delete(path)).status).toBe(404);
  expect((await agent.client.delete(path)).status).toBe(403);
  const byStaff = await officer.client.delete<ErasureResponse>(`${path}?law=ccpa`);

  expect(byStaff.status).toBe(200);
  const { body } = await officer.client.get(`/api/v1/privacy/requests/${byStaff.body.requestId!}`);
  expect(body).toMatchObject({ origin: 'staff', law: 'ccpa', state: 'done' });
  expect((await stranger.get(`/api/v1/privacy/requests/${byStaff.body.requestId!}`)).status).toBe(404);
});

it('a legal hold keeps a person from being erased until it is lifted with a reason', async () => {
  const { id } = await live('held-4715');
  const path = `/api/v1/privacy/subjects/${id}`;
  const held = await client.put(`${path}/hold`, { reason: 'Case 2026/114' });

  expect(held.body).toMatchObject({ hold: { reason: 'Case 2026/114' } });
  expect(await erase(id)).toMatchObject({ status: 409, body: { code: 'subject_held' } });
  expect(await erase(id, '?dryRun=true')).toMatchObject({ status: 409 });
  expect((await client.send('DELETE', `${path}/hold`)).status).toBe(400);
  expect((await client.send('DELETE', `${path}/hold`, { reason: 'Case closed' })).body).toMatchObject({
    hold: null,
  });
  expect((await client.send('DELETE', `${path}/hold`, { reason: 'Case closed' })).status).toBe(404);
  expect((await erase(id)).status).toBe(200);
});

it('who writes while they are erased gets an answer or a clear refusal, and nothing of it stays', async () => {
  const { id, sessionId } = await live('writing-4716');
  let isErased = false;
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    const statuses: number[] = [];
    while (!isErased || statuses.length < 3) {
      const inSession = writer % 2 === 0 ? { sessionId } : {};
      const message = `My address is ${PLANTED.email}, says ${writer}`;
      const body = { message, subject: 'writing-4716', ...inSession };
      statuses.push((await client.post('/api/v1/chat', body)).status);
    }
    return statuses;
  });
  await eventually(async () => {
    const [row] = await hushdesk.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM chat_messages m JOIN chat_sessions s ON s.id = m.session_id
        WHERE s.subject_id = $1`,
      [id],
    );
    return (row?.count ?? 0) > 30;
  });

  const { status } = await erase(id);
  isErased = true;
  const statuses = (await Promise.all(writers)).flat();

  expect(status).toBe(200);
  expect(statuses.filter((code) => code !== 200 && code !== 404)).toEqual([]);
  expect(statuses).toContain(404);
  const left = (await dumpOf(hushdesk.database)).text.split('\n').filter((row) => row.includes(id));
  expect(left.filter((row) => !/^public\.(audit_|privacy_requests)/.test(row))).toEqual([]);
}, 60_000);
