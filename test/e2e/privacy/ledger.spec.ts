import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../../src/http/cursor-page.js';
import type { PrivacyRequestResponse } from '../../../src/privacy/api/requests.dto.js';
import type { ApiClient } from '../../support/api-client.js';
import { subjectOf } from '../../support/subjects.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const DAY_MS = 86_400_000;
const REQUESTS = '/api/v1/privacy/requests';

let hushdesk: TestApp;
let client: ApiClient;
let officer: TestUser;
let subjectId: string;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
  officer = await hushdesk.newUser('privacy_officer');
  const { body } = await client.post<ChatResponse>('/api/v1/chat', { message: 'Hello', subject: 'ledger-1' });
  subjectId = await subjectOf(hushdesk.database, body.sessionId);
});

afterAll(() => hushdesk.close());

async function receive(more: object = {}): Promise<PrivacyRequestResponse> {
  const asked = { subjectId, kind: 'erasure', ...more };
  const { status, body } = await officer.client.post<PrivacyRequestResponse>(REQUESTS, asked);
  expect(status).toBe(201);
  return body;
}

const decide = (id: string, state: string, reason?: string) =>
  officer.client.send<PrivacyRequestResponse>('PATCH', `${REQUESTS}/${id}`, {
    state,
    ...(reason === undefined ? {} : { reason }),
  });

const daysOf = ({ receivedAt, dueAt }: PrivacyRequestResponse): number =>
  (Date.parse(dueAt) - Date.parse(receivedAt)) / DAY_MS;

it.each([
  ['gdpr', 30, 90],
  ['ccpa', 45, 90],
] as const)(
  'under %s a request is due in %d days, and in %d when it is extended once',
  async (law, days, most) => {
    const received = await receive({ law });
    expect(daysOf(received)).toBe(days);

    const { body } = await decide(received.id, 'extended', 'complexity');

    expect(body).toMatchObject({ state: 'extended', reason: 'complexity' });
    expect(daysOf(body)).toBe(most);
    expect((await decide(received.id, 'extended', 'complexity')).status).toBe(200);
    await decide(received.id, 'identity_confirmed');
    expect(await decide(received.id, 'extended', 'complexity')).toMatchObject({
      status: 409,
      body: { code: 'request_not_possible' },
    });
  },
);

it('a request that is confirmed is done under its own entry, and ends there', async () => {
  const { id } = await receive({ kind: 'objection' });
  const path = `/api/v1/privacy/subjects/${subjectId}/restriction?requestId=${id}`;
  expect((await client.put(path, { kind: 'objection' })).status).toBe(409);

  await decide(id, 'identity_confirmed');
  expect((await client.put(path, { kind: 'restriction' })).status).toBe(404);
  expect((await client.put(path, { kind: 'objection' })).status).toBe(200);

  const { body } = await officer.client.get<PrivacyRequestResponse>(`${REQUESTS}/${id}`);
  expect(body).toMatchObject({ state: 'done', kind: 'objection', outcome: { restricted: 1 } });
  expect((await decide(id, 'refused', 'unfounded')).status).toBe(409);
});

it('a refusal needs a reason of its own, and is final', async () => {
  const { id } = await receive();

  expect((await decide(id, 'refused')).status).toBe(400);
  expect((await decide(id, 'refused', 'complexity')).status).toBe(400);
  expect((await decide(id, 'refused', 'legal_claims')).body).toMatchObject({
    state: 'refused',
    reason: 'legal_claims',
  });

  expect((await decide(id, 'identity_confirmed')).status).toBe(409);
});

it('the database itself refuses what a request may not do', async () => {
  const { id } = await receive();
  const change = (set: string): Promise<unknown> =>
    hushdesk.database.query(`UPDATE privacy_requests SET ${set} WHERE id = $1`, [id]);

  await expect(change(`state = 'done', ended_at = now(), outcome = '{}'`)).rejects.toThrow(
    /does not go from/,
  );
  await expect(change(`subject_id = gen_random_uuid()`)).rejects.toThrow(/stays as it is/);
  await expect(change(`received_at = now()`)).rejects.toThrow(/stays as it is/);
  await change(`state = 'identity_confirmed', confirmed_at = now()`);
  await change(`state = 'running', started_at = now()`);
  await expect(change(`state = 'done', ended_at = now(), outcome = '{}'`)).rejects.toThrow(
    /ck_privacy_requests_done/,
  );
  const [row] = await hushdesk.database.query<{ due: number }>(
    `UPDATE privacy_requests SET due_at = now() + interval '10 years' WHERE id = $1
     RETURNING extract(day FROM due_at - received_at)::integer AS due`,
    [id],
  );
  expect(row?.due).toBe(30);
});

async function pageAfter(cursor: string | null): Promise<Page<PrivacyRequestResponse>> {
  const query = cursor === null ? '' : `&cursor=${cursor}`;
  return (await client.get<Page<PrivacyRequestResponse>>(`${REQUESTS}?limit=2${query}`)).body;
}

it('the list goes page by page, newest first, and a client sees its own only', async () => {
  const stranger = await hushdesk.newClient();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await pageAfter(cursor);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);

  expect(seen).toEqual([...seen].sort().reverse());
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(3);
  expect((await stranger.get<Page<unknown>>(REQUESTS)).body.items).toEqual([]);
  expect((await stranger.post(REQUESTS, { subjectId, kind: 'access' })).status).toBe(404);
  const refused = await client.get<Page<PrivacyRequestResponse>>(`${REQUESTS}?state=refused`);
  expect(refused.body.items.map(({ state }) => state)).toEqual(['refused']);
});
